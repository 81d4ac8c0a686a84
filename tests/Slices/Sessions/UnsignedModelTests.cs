using CsCheck;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Pass;
using Footbridge.Sessions.Signing;
using Footbridge.Sessions.Signing.Returned;

namespace Footbridge.Slices.Sessions;

/// <summary>Writes, signs, sends back, corrects, co-signs and adds in any order, and compares with a model of a few lines: the unsigned
/// list is what the model says, a signed text is what was signed, and nothing is signed that nobody signed.</summary>
public sealed class UnsignedModelTests(ITestOutputHelper output)
{
    private const int Steps = 45;

    private static readonly string[] Kinds =
    [
        "draft",
        "draft",
        "sign",
        "sign",
        "back",
        "back-whole",
        "keep",
        "again",
        "again",
        "cosign",
        "addendum",
        "pass",
        "pass",
        "finish",
        "sign-session",
        "sign-session",
    ];

    private static readonly Gen<(string Kind, int Which)> AnyStep = Gen.Select(
        Gen.Int[0, Kinds.Length - 1],
        Gen.Int[0, 99],
        (kind, which) => (Kinds[kind], which)
    );

    [Fact]
    public async Task The_unsigned_list_is_the_truth_and_what_is_signed_stays()
    {
        var (done, refused) = (0, 0);
        await AnyStep
            .List[Steps, Steps]
            .SampleAsync(
                async plan =>
                {
                    await using var clinic = await Clinic.OpenAsync(Engine.Sqlite);
                    var play = await Play.BeginAsync(clinic);
                    foreach (var (kind, which) in plan)
                    {
                        await play.DoAsync(kind, which);
                        await play.CompareAsync();
                    }

                    done += play.Done;
                    refused += play.Refused;
                },
                iter: 6,
                threads: 1
            );
        done.ShouldBeGreaterThan(40);
        refused.ShouldBeGreaterThan(10);
        output.WriteLine($"{done} steps done, {refused} refused as they should be");
    }

    private enum State
    {
        Draft,
        WithSession,
        Waiting,
        Back,
        Closed,
    }

    private sealed class Item(NoteId id, ClientId client, bool ofGroup)
    {
        public NoteId Id => id;
        public ClientId Client => client;
        public bool OfGroup => ofGroup;
        public State State { get; set; }

        /// <summary>The response as it was signed; null while it is not.</summary>
        public string? Signed { get; set; }
        public string Words { get; set; } = "";
    }

    private sealed class Play(Clinic clinic, InternDesk desk, GroupRoom room)
    {
        private static readonly string[] Ways =
        [
            "Named the walk home as the hardest half hour.",
            "Asked how breathing can help at work.",
            "Told of a weekend without use.",
            "Doubted the exercise and agreed to test it.",
            "Found anger behind boredom.",
            "Brought the diary card filled in.",
            "Compared sleep now and a month ago.",
        ];

        private readonly List<Item> _items = [];
        private SessionState _session = SessionState.Open;
        private int _texts;

        public int Done { get; private set; }
        public int Refused { get; private set; }

        public static async Task<Play> BeginAsync(Clinic clinic)
        {
            var room = await GroupRoom.WithAsync(clinic, 2);
            await room.OpenWithEveryoneAsync();
            return new(clinic, new InternDesk(clinic), room);
        }

        public async Task DoAsync(string kind, int which)
        {
            var item = _items.Count == 0 ? null : _items[which % _items.Count];
            if (item is null && kind is not ("draft" or "pass" or "finish" or "sign-session"))
            {
                return;
            }

            switch (kind)
            {
                case "draft":
                    await DraftAsync(which);
                    break;
                case "pass":
                    await PassAsync();
                    break;
                case "finish":
                    Count(await room.FinishAsync(), _session == SessionState.Open);
                    _session = _session == SessionState.Open ? SessionState.Finished : _session;
                    break;
                case "sign-session":
                    await SignSessionAsync();
                    break;
                case "sign" or "again" or "keep":
                    await WriteAsync(item!, kind != "keep");
                    break;
                case "back" or "back-whole":
                    await BackAsync(item!, kind == "back-whole");
                    break;
                case "cosign":
                    Count(await desk.CosignAsync(item!.Id), item.State == State.Waiting);
                    item.State = item.State == State.Waiting ? State.Closed : item.State;
                    break;
                default:
                    var added = await clinic.DoAsync<AddAddendum.Input, Done>(desk.Intern, new(item!.Client, item.Id, "Later."));
                    Count(added, item.State == State.Closed);
                    break;
            }
        }

        /// <summary>Compares everything that can be seen with the model.</summary>
        public async Task CompareAsync()
        {
            var list = await desk.UnsignedAsync(desk.Supervisor, mine: false);
            list.Drafts.Select(d => d.Note).ShouldBe(In(State.Draft), ignoreOrder: true);
            list.Returned.Select(r => r.Note).ShouldBe(In(State.Back), ignoreOrder: true);
            list.Cosign.Select(c => c.Note).ShouldBe(In(State.Waiting), ignoreOrder: true);
            list.Sessions.Count.ShouldBe(_session == SessionState.Signed ? 0 : 1);
            (await desk.QueueAsync()).Rows.Select(r => r.Note).ShouldBe(In(State.Waiting), ignoreOrder: true);
            (await desk.CheckAsync()).Faults.ShouldBeEmpty();
            foreach (var item in _items)
            {
                var note = await desk.NoteAsync(item.Id);
                (note.Content is null ? null : Seal.Read(note.Content)!.Response).ShouldBe(item.Signed);
            }
        }

        private IEnumerable<NoteId> In(State state) => _items.Where(i => i.State == state).Select(i => i.Id);

        private async Task DraftAsync(int which)
        {
            var words = Next();
            var written = await desk.WriteAsync(room.People[which % 2], sign: false, response: words);
            Count(written, true);
            _items.Add(new(written.Value.Note, room.People[which % 2], ofGroup: false) { Words = words });
        }

        private async Task PassAsync()
        {
            var (first, second) = (Next(), Next());
            var page = await room.PageAsync($"Practice number {_texts}.");
            var led = page.Shared with { Facilitator = desk.Intern.User };
            var rows = page.Rows.Select((r, i) => r with { Note = r.Note! with { Response = i == 0 ? first : second } });
            var saved = await clinic.DoAsync<SaveWholePass.Input, PassVersions>(
                desk.Intern,
                page with
                {
                    Shared = led,
                    Rows = [.. rows],
                }
            );
            Count(saved, _session != SessionState.Signed);
            if (_session == SessionState.Signed)
            {
                return;
            }

            foreach (var (client, note) in (await room.RowsAsync()).Notes)
            {
                if (_items.TrueForAll(i => i.Id != note.Id))
                {
                    _items.Add(new(note.Id, client, ofGroup: true) { State = State.WithSession });
                }

                _items.Find(i => i.Id == note.Id)!.Words = client == room.People[0] ? first : second;
            }
        }

        private async Task SignSessionAsync()
        {
            var ready = _session == SessionState.Finished && _items.Exists(i => i.OfGroup);
            Count(await room.SignAsAsync(desk.Intern), ready);
            if (ready)
            {
                _session = SessionState.Signed;
                _items.FindAll(i => i.OfGroup).ForEach(Sign);
            }
        }

        private async Task WriteAsync(Item item, bool sign)
        {
            var words = Next();
            var open = item.State is State.Draft or State.Back;
            if (item.OfGroup)
            {
                var corrected = await clinic.DoAsync<CorrectNote.Input, CorrectNote.Corrected>(
                    desk.Intern,
                    new()
                    {
                        Client = item.Client,
                        Note = item.Id,
                        Version = (await desk.NoteAsync(item.Id)).Version,
                        Words = new NoteDraft { Response = words },
                        Sign = sign,
                        Statement = true,
                        RepeatedOk = true,
                        NotNames = true,
                    }
                );
                Count(corrected, open);
            }
            else
            {
                Count(await desk.WriteAsync(item.Client, sign, item.Id, words), open);
            }

            if (open)
            {
                item.Words = words;
                if (sign)
                {
                    Sign(item);
                }
            }
        }

        private async Task BackAsync(Item item, bool whole)
        {
            var all = whole && item.OfGroup;
            var may = item.State == State.Waiting && !(all && _items.Exists(i => i.OfGroup && i.State == State.Closed));
            Count(await desk.SendBackAsync(item.Id, whole), may);
            if (!may)
            {
                return;
            }

            foreach (var one in all ? _items.FindAll(i => i.OfGroup) : [item])
            {
                (one.State, one.Signed) = (all ? State.WithSession : State.Back, null);
            }

            _session = all ? SessionState.Finished : _session;
        }

        private static void Sign(Item item) => (item.State, item.Signed) = (State.Waiting, item.Words);

        private string Next() => $"{Ways[_texts % Ways.Length]} {_texts++}";

        private void Count<T>(Outcome<T> outcome, bool expected)
        {
            outcome.Succeeded.ShouldBe(expected, outcome.Problem?.Code);
            (Done, Refused) = outcome.Succeeded ? (Done + 1, Refused) : (Done, Refused + 1);
        }
    }
}
