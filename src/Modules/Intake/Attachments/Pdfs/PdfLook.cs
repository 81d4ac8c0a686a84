namespace Footbridge.Intake.Attachments.Pdfs;

/// <summary>What a look through a PDF finds, the gravest last.</summary>
internal enum PdfFinding
{
    /// <summary>Nothing in it acts.</summary>
    Still,

    /// <summary>It is no whole PDF.</summary>
    Damaged,

    /// <summary>Something in it is locked, packed in an unusual way or too much, and was not looked at.</summary>
    Unseen,

    /// <summary>Something in it does something when it is opened.</summary>
    Acts,
}

/// <summary>Looks at every object of a PDF, whether anything points to it or not: wherever a reader could find one, so that no table of
/// contents can hide it. Nothing is followed, so circles cost nothing; nothing calls itself, so depth costs nothing; and all that is looked at
/// is counted, so that a small file cannot be endless.</summary>
internal sealed class PdfLook
{
    /// <summary>Bytes that are looked at in all, those that were packed among them.</summary>
    public const int Most = 64_000_000;

    private readonly byte[] _file;
    private long _left = Most;
    private PdfFinding _found = PdfFinding.Still;
    private bool _hasCatalog;

    private PdfLook(byte[] file) => _file = file;

    /// <summary>Looks through a file.</summary>
    public static PdfFinding Through(byte[] file)
    {
        var look = new PdfLook(file);
        look.Each("obj"u8);
        look.Each("trailer"u8);
        if (!look._hasCatalog || file.AsSpan().IndexOf("startxref"u8) < 0)
        {
            look.Find(PdfFinding.Damaged);
        }

        return look._found;
    }

    private void Each(ReadOnlySpan<byte> word)
    {
        for (var at = 0; _file.AsSpan(at).IndexOf(word) is var next and >= 0; )
        {
            at += next + word.Length;
            if (_left < 0)
            {
                Find(PdfFinding.Unseen);
                return;
            }

            // Bytes of a picture may look like the beginning of an object; only a numbered one must be whole.
            var before = _file.AsSpan(0, at - word.Length);
            var isNumbered = word.Length > 3 || IsNumber(before);
            if (isNumbered || before is [.., 0 or 9 or 10 or 12 or 13 or 32])
            {
                Look(at, isNumbered);
            }
        }
    }

    private void Look(int at, bool mustBeWhole)
    {
        var tokens = new PdfTokens(_file, at);
        var part = PdfPart.Read(ref tokens);
        _left -= tokens.At - at;
        if (part.IsBroken && !mustBeWhole && !part.Acts)
        {
            return;
        }

        Take(part);
        if (part.IsPack && tokens.Next() == PdfToken.Word && tokens.Word == "stream")
        {
            Unpack(part, tokens.At);
        }
    }

    private void Unpack(PdfPart part, int at)
    {
        if (
            part.NumberOf("N") is not { } count
            || part.NumberOf("First") is not { } first
            || PdfPack.Open(part, _file, at, _left) is not { } inside
        )
        {
            Stop();
            return;
        }

        // Pairs: the number of an object, and its place behind the head.
        _left -= inside.Length;
        var head = new PdfTokens(inside, 0);
        for (var i = 0; i < count; i++)
        {
            if (
                _left < 0
                || head.Next() != PdfToken.Number
                || head.Next() != PdfToken.Number
                || first < 0
                || head.Number < 0
                || (long)first + head.Number >= inside.Length
            )
            {
                Stop();
                return;
            }

            var tokens = new PdfTokens(inside, first + head.Number);
            Take(PdfPart.Read(ref tokens));
            _left -= tokens.At - first - head.Number;
        }
    }

    private void Take(PdfPart part)
    {
        _hasCatalog |= part.IsCatalog;
        Find(
            part.Acts ? PdfFinding.Acts
            : part.IsLocked ? PdfFinding.Unseen
            : part.IsBroken ? PdfFinding.Damaged
            : PdfFinding.Still
        );
    }

    // What cannot be looked at is refused whatever comes after it.
    private void Stop()
    {
        _left = -1;
        Find(PdfFinding.Unseen);
    }

    private void Find(PdfFinding finding) => _found = finding > _found ? finding : _found;

    // The number of an object and its generation stand before the word.
    private static bool IsNumber(ReadOnlySpan<byte> before)
    {
        var rest = before.TrimEnd(" \t\r\n\f\0"u8);
        var generation = rest.TrimEnd("0123456789"u8);
        var blank = generation.TrimEnd(" \t\r\n\f\0"u8);
        return generation.Length < rest.Length
            && blank.Length < generation.Length
            && blank is [.., >= (byte)'0' and <= (byte)'9'];
    }
}
