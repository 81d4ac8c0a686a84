using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Monitoring.CheckIns;
using Footbridge.Monitoring.Screens;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Trends;

/// <summary>Check-ins and drug screens, for the copy of a record.</summary>
internal sealed class MonitoringRecordPart(FootbridgeDb db, IText text) : IRecordPart
{
    public async Task<IReadOnlyList<RecordEntry>> OfAsync(ClientId client, CancellationToken ct)
    {
        var checkIns = await db.Set<CheckIn>().AsNoTracking().Where(c => c.Client == client).OrderBy(c => c.At).ToListAsync(ct);
        var screens = await db.Set<DrugScreen>()
            .AsNoTracking()
            .Include(s => s.Results)
            .Where(s => s.Client == client)
            .OrderBy(s => s.CollectedOn)
            .ToListAsync(ct);
        return [.. checkIns.Select(CheckIn), .. screens.Select(Screen)];
    }

    private RecordEntry CheckIn(CheckIn said) =>
        new()
        {
            Kind = RecordKind.Observation,
            Id = said.Id.Value,
            On = said.On,
            At = said.At,
            Title = text["monitoring.nav.check-in"],
            Lines =
            [
                .. RecordLine.Filled(
                    (text["monitoring.trend.mood"], said.Mood is { } mood ? $"{mood}/10" : null),
                    (text["monitoring.trend.craving"], said.Craving is { } craving ? $"{craving}/10" : null),
                    (text["monitoring.trend.confidence"], said.Confidence is { } sure ? $"{sure}/10" : null),
                    (text["monitoring.trend.sleep-hours"], said.SleepHours is { } hours ? $"{hours}" : null),
                    (
                        text["monitoring.trend.use"],
                        said.Used is { } used ? text[used ? "monitoring.form.yes" : "monitoring.form.no"] : null
                    ),
                    (text["monitoring.me.substances"], said.Substances),
                    (text["monitoring.me.signs"], said.Signs is { } signs ? string.Join("\n", signs) : null),
                    (text["monitoring.me.helped"], said.WhatHelped),
                    (text["monitoring.me.note"], said.Note)
                ),
            ],
        };

    private RecordEntry Screen(DrugScreen screen) =>
        new()
        {
            Kind = RecordKind.Observation,
            Id = screen.Id.Value,
            On = screen.CollectedOn,
            Title =
                $"{text["monitoring.screens.title"]}: {text[$"monitoring.panel.{screen.Panel}"]}, {text[$"monitoring.method.{screen.Method}"]}",
            Lines =
            [
                .. screen.Results.Select(r => new RecordLine(
                    text[$"monitoring.substance.{r.Substance}"],
                    text[$"monitoring.finding.{ScreenVocabulary.CodeOf(r.Finding, r.Confirmation)}"]
                )),
                .. RecordLine.Filled(
                    (text["monitoring.screens.note"], screen.Note),
                    (text["monitoring.screens.explanation"], screen.Explanation)
                ),
            ],
        };
}
