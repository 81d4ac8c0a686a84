using System.Text;
using System.Text.Encodings.Web;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel.Access;
using Footbridge.Ui;

namespace Footbridge.Privacy.Rights.Copies.Making;

/// <summary>Writes a record as one page that can be read and printed anywhere, in the reader's language.</summary>
internal sealed class RecordPage(IText text, Formats formats)
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1c2526}"
        + "h1,h2,h3{line-height:1.25}h2{border-bottom:2px solid #4d7c6f;padding-bottom:.25rem;margin-top:2.5rem}"
        + "h3{margin:1.5rem 0 .25rem}dl{margin:.25rem 0;display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.1rem 1rem}"
        + "dt{color:#4a5758}dd{margin:0;white-space:pre-line}.small{font-size:.875rem;color:#4a5758}"
        + "@media (max-width:36rem){dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}}"
        + "@media print{body{margin:0;max-width:none;font-size:10.5pt}article{break-inside:avoid}h2,h3{break-after:avoid}@page{margin:16mm}}";

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    /// <summary>The page.</summary>
    /// <param name="owner">Whose record.</param>
    /// <param name="entries">What it says.</param>
    /// <param name="tables">Rows by table that lie beside the page.</param>
    /// <param name="withheld">Kinds of data that are left out, because whoever asked may not have them.</param>
    /// <param name="forName">Who gets it when that is not the client; empty otherwise.</param>
    public byte[] Write(
        RecordOwner owner,
        IReadOnlyList<RecordEntry> entries,
        IReadOnlyDictionary<string, int> tables,
        DataKinds withheld,
        string forName = ""
    )
    {
        var page = new StringBuilder(64 * 1024);
        var name = $"{owner.GivenName} {owner.FamilyName}".Trim();
        var title = text["privacy.record.title", name];
        page.Append("<!doctype html><html lang=\"").Append(owner.Language).Append("\"><head><meta charset=\"utf-8\">");
        page.Append("<meta name=\"viewport\" content=\"width=device-width\"><title>").Append(Html.Encode(title));
        page.Append("</title><style>").Append(Style).Append("</style></head><body><header>");
        Line(page, "h1", title);
        Line(page, "p", text["privacy.record.made", owner.Organization, formats.Moment(owner.MadeAt)]);
        if (owner.BornOn is { } born)
        {
            Line(page, "p", text["privacy.record.born", formats.Day(born)]);
        }

        // 42 CFR 2.32: the notice goes with every disclosure on a consent.
        Line(page, "p", forName.Length > 0 ? text["privacy.record.for", forName] : text["privacy.record.yours"]);
        Line(page, "p class=\"small\"", text[forName.Length > 0 ? "privacy.notice.2-32" : "privacy.record.protected"]);
        page.Append("</header><main>");
        foreach (var of in entries.GroupBy(e => e.Kind).OrderBy(g => g.Key))
        {
            page.Append("<section>");
            Line(page, "h2", text[$"privacy.record.section.{of.Key.ToString().ToLowerInvariant()}"]);
            foreach (var entry in of)
            {
                Entry(page, entry);
            }

            page.Append("</section>");
        }

        if (forName.Length == 0)
        {
            Beside(page, tables, withheld);
        }

        return Encoding.UTF8.GetBytes(page.Append("</main></body></html>").ToString());
    }

    private void Entry(StringBuilder page, RecordEntry entry)
    {
        page.Append("<article>");
        var until = entry.Until is { } end && end != entry.On ? $" – {formats.Day(end)}" : "";
        var day = entry.On is { } on ? $", {formats.Day(on)}{until}" : "";
        Line(page, "h3", entry.Title + day);
        if (entry.Lines.Count > 0)
        {
            page.Append("<dl>");
            foreach (var line in entry.Lines)
            {
                Line(page, "dt", line.Label);
                Line(page, "dd", line.Text);
            }

            page.Append("</dl>");
        }

        page.Append("</article>");
    }

    // What lies in the file beside the page, and what does not and why.
    private void Beside(StringBuilder page, IReadOnlyDictionary<string, int> tables, DataKinds withheld)
    {
        page.Append("<section>");
        Line(page, "h2", text["privacy.record.beside"]);
        Line(page, "p", text["privacy.record.beside-text"]);
        page.Append("<ul class=\"small\">");
        foreach (var (table, rows) in tables)
        {
            Line(page, "li", $"tables/{table}.json ({rows})");
        }

        page.Append("</ul>");
        Line(page, "h3", text["privacy.record.left-out"]);
        page.Append("<ul>");
        foreach (
            var reason in CopyScope
                .LeftOut.Values.Distinct(StringComparer.Ordinal)
                .Concat(CopyKinds.Apart.Where(k => withheld.HasFlag(k)).Select(NameOf))
        )
        {
            Line(page, "li", text[$"privacy.record.left-out.{reason}"]);
        }

        page.Append("</ul></section>");
    }

    // A kind is named because it was decided to leave it out, whether there is anything of it or not: the page does not tell.
    private static string NameOf(DataKinds kind) =>
        kind switch
        {
            DataKinds.CounselingNotes => "counseling-notes",
            DataKinds.Hiv => "hiv",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private static void Line(StringBuilder page, string tag, string words)
    {
        var name = tag.Split(' ')[0];
        page.Append('<').Append(tag).Append('>').Append(Html.Encode(words)).Append("</").Append(name).Append('>');
    }
}
