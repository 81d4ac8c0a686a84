using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Footbridge.Clinical.Draws;
using Footbridge.Contracts.Demo;
using Footbridge.Kernel;
using Footbridge.Monitoring.Draws;
using Footbridge.Monitoring.Orders;

namespace Footbridge.Monitoring.Demo;

/// <summary>The draws of the invented clinic, from the beginning of last month to today. Their seeds come from the story, so they are no
/// secret; those of a real clinic are.</summary>
internal sealed class DemoScreenDraws
{
    private readonly DemoStory _story;
    private readonly Dictionary<ClientId, DayOfWeek[]> _here;
    private readonly List<(DateOnly Month, byte[] Seed, List<DrawDay> Days)> _months = [];

    public DemoScreenDraws(DemoStory story)
    {
        _story = story;
        var onSite = story.Groups.Where(g => !g.Telehealth).ToDictionary(g => g.Id, g => g.Day);
        _here = story
            .Clients.Where(c => c is { Stage: "current", AdmittedOn: not null, Focus: not ("gambling" or "gaming") })
            .ToDictionary(c => c.Id, c => c.Groups.Where(onSite.ContainsKey).Select(g => onSite[g]).Distinct().ToArray());
        First = ProgramCalendar.MonthOf(story.Today).AddMonths(-1);
        for (var month = First; month <= story.Today; month = month.AddMonths(1))
        {
            var seed = Hash("seed", default, month);
            _months.Add((month, seed, DaysOf(month, seed)));
        }
    }

    /// <summary>First day of last month.</summary>
    public DateOnly First { get; }

    /// <summary>Whether somebody is in the draw.</summary>
    public bool Has(ClientId client) => _here.TryGetValue(client, out var days) && days.Length > 0;

    /// <summary>Days on which somebody was drawn, up to today.</summary>
    public IEnumerable<DateOnly> DaysOf(ClientId client) =>
        from month in _months
        let code = CodeOf(client, month.Month)
        from day in month.Days
        where day.Drawn.Contains(code)
        select day.On;

    /// <summary>The rows.</summary>
    public IEnumerable<object> Rows()
    {
        foreach (var client in _story.Clients.Where(c => Has(c.Id)))
        {
            yield return new ScreenPlan
            {
                Id = IdOf("plan", client.Id, client.AdmittedOn!.Value),
                Client = client.Id,
                From = client.AdmittedOn.Value,
                Times = 1,
                Panel = PanelOf(client),
                Method = MethodOf(client),
                SetBy = client.Counselor ?? default,
            };
        }

        foreach (var (month, seed, days) in _months)
        {
            yield return new DrawMonthRow
            {
                Id = IdOf("month", default, month),
                Month = month,
                Commitment = RandomDraw.Commitment(seed),
                Seed = Convert.ToHexStringLower(seed),
            };
            foreach (var client in _here.Keys.Where(Has))
            {
                yield return new DrawCodeRow
                {
                    Id = IdOf("code", client, month),
                    Client = client,
                    Month = month,
                    Code = CodeOf(client, month),
                };
            }

            foreach (var row in days.Select(d => DrawBook.Row(IdOf("day", default, d.On), d)))
            {
                yield return row;
            }
        }
    }

    /// <summary>What is looked for.</summary>
    public static string PanelOf(DemoClient client) => client.Focus == "alcohol" ? "alcohol" : "ten";

    /// <summary>How it is collected.</summary>
    public static string MethodOf(DemoClient client) => client.Focus == "alcohol" ? "urine-lab" : "urine-cup";

    private List<DrawDay> DaysOf(DateOnly month, byte[] seed)
    {
        var days = new List<DrawDay>();
        var link = RandomDraw.Commitment(seed);
        for (var day = month; day.Month == month.Month && day <= _story.Today; day = day.AddDays(1))
        {
            var here = _story
                .Clients.Where(c => Has(c.Id) && c.AdmittedOn <= day && _here[c.Id].Contains(day.DayOfWeek))
                .ToList();
            if (here.Count > 0)
            {
                days.Add(
                    RandomDraw.Of(seed, link, day, here.Select(c => new DrawEntry(CodeOf(c.Id, month), 1, _here[c.Id].Length)))
                );
                link = days[^1].Link;
            }
        }

        return days;
    }

    private string CodeOf(ClientId client, DateOnly month) =>
        Convert.ToHexStringLower(Hash("code", client, month))[..DrawCodeRow.Length];

    private Guid IdOf(string what, ClientId client, DateOnly day) =>
        _story.Guid(
            new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero),
            "screen-draw",
            what,
            client.Value.ToString("N", CultureInfo.InvariantCulture),
            day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)
        );

    private byte[] Hash(string what, ClientId client, DateOnly month) =>
        SHA256.HashData(
            Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{_story.Program.Value:N}|{what}|{client.Value:N}|{month:yyyy-MM}")
            )
        );
}
