namespace Footbridge.Unit.Clinical.Measures;

/// <summary>An instrument that has one of everything.</summary>
internal static class SmallInstrument
{
    public const string Text = """
        {
          "format": "footbridge-measure/1",
          "id": "small",
          "version": "1",
          "name": { "en": "A small one" },
          "domain": "tests",
          "license": { "class": "A", "owner": "Us", "note": "Ours", "evidence": "own" },
          "sources": ["This test"],
          "recall": { "en": "today" },
          "cadence": { "en": "daily" },
          "minutes": 1,
          "answeredBy": ["self"],
          "loinc": { "panel": "44249-1", "evidence": "own" },
          "scales": {
            "often": { "options": [{ "value": 0, "label": { "en": "never" }, "code": "never" }, { "value": 1 }, { "value": 2 }] },
            "days": { "min": 0, "max": 7 },
            "words": { "open": true }
          },
          "items": [
            { "id": "a", "text": { "en": "First" }, "scale": "often" },
            { "id": "b", "text": { "en": "Second" }, "scale": "often", "reverse": true },
            { "id": "c", "text": { "en": "Third" }, "scale": "days" },
            { "id": "d", "text": { "en": "Fourth" }, "scale": "words", "unscored": true, "optional": true }
          ],
          "skips": [{ "when": { "item": "a", "is": 0 }, "items": ["b"], "store": 2 }],
          "scores": [
            {
              "id": "total",
              "name": { "en": "Total" },
              "method": "sum",
              "items": ["a", "b"],
              "range": { "from": 0, "to": 4 },
              "direction": "higher-is-worse",
              "bands": [
                {
                  "id": "level",
                  "source": "This test",
                  "evidence": "own",
                  "bands": [
                    { "from": 0, "to": 1, "id": "low", "name": { "en": "low" } },
                    { "from": 2, "to": 4, "id": "high", "name": { "en": "high" } }
                  ]
                }
              ],
              "cutoffs": [{ "id": "much", "name": { "en": "Much" }, "atLeast": 3, "source": "This test", "evidence": "own" }],
              "change": [{ "basis": "reliable", "value": 1.8, "sd": 2, "r": 0.9, "source": "This test", "evidence": "own" }]
            },
            {
              "id": "share",
              "name": { "en": "Share" },
              "method": "combine",
              "terms": [{ "score": "total", "times": 25 }],
              "range": { "from": 0, "to": 100 },
              "direction": "neither"
            }
          ],
          "triage": {
            "levels": [{ "id": "many", "name": { "en": "Many days" }, "when": { "item": "c", "atLeast": 5 } }],
            "source": "This test",
            "evidence": "own"
          },
          "alerts": [
            { "id": "look", "when": { "triage": "many" }, "urgency": "review", "text": { "en": "Look." }, "source": "This test", "evidence": "own" }
          ],
          "examples": [
            { "answers": { "a": 1, "b": 0, "c": 6 }, "expected": { "scores": { "total": 3, "share": 75 }, "bands": { "level": "high" }, "alerts": ["look"] } }
          ]
        }
        """;
}
