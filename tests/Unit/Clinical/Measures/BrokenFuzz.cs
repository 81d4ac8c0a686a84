using System.Text.Json.Nodes;
using CsCheck;
using Footbridge.Clinical.Measures.Reading;

namespace Footbridge.Unit.Clinical.Measures;

/// <summary>Whatever is put into a file, it is taken or refused, and never ends the program.</summary>
public sealed class BrokenFuzz
{
    private static readonly string[] Pieces =
    [
        "null",
        "0",
        "-1",
        "2.5",
        "7e27",
        "-2147483648",
        "2147483647",
        "\"\"",
        "\"a\"",
        "\"total\"",
        "true",
        "[]",
        "{}",
        "[null]",
        "[\"a\"]",
    ];

    [Fact]
    public void A_file_with_anything_anywhere_is_taken_or_refused() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, Pieces.Length - 1], Gen.Int[0, 10_000], Gen.Int[0, Pieces.Length - 1])
            .Sample(
                (first, one, second, other) =>
                {
                    var root = JsonNode.Parse(SmallInstrument.Text)!;
                    Put(root, first, Pieces[one]);
                    Put(root, second, Pieces[other]);
                    var reading = InstrumentReader.Read(root.ToJsonString());
                    (reading.Instrument is null).ShouldBe(reading.Faults.Count > 0);
                },
                iter: 3000
            );

    [Fact]
    public void A_file_that_is_cut_short_is_refused_on_a_line_that_it_has() =>
        Gen.Int[0, SmallInstrument.Text.Length - 1]
            .Sample(
                length =>
                {
                    var text = SmallInstrument.Text[..length];
                    var fault = InstrumentReader.Read(text).Faults.ShouldHaveSingleItem();
                    fault.Line.ShouldBeInRange(1, text.Count(c => c == '\n') + 1);
                },
                iter: 300
            );

    private static void Put(JsonNode root, int at, string piece)
    {
        var places = Places(root).ToList();
        var place = places[at % places.Count];
        var value = JsonNode.Parse(piece);
        if (place.Parent is JsonObject parent)
        {
            parent[place.Key!] = value;
        }
        else
        {
            ((JsonArray)place.Parent)[place.Index] = value;
        }
    }

    private static IEnumerable<(JsonNode Parent, string? Key, int Index)> Places(JsonNode? node) =>
        node switch
        {
            JsonObject table => table.SelectMany(p => Places(p.Value).Prepend((table, p.Key, 0))),
            JsonArray list => list.SelectMany((item, i) => Places(item).Prepend((list, null, i))),
            _ => [],
        };
}
