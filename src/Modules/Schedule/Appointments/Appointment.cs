using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Schedule.Appointments;

/// <summary>A weekly session of one client with one member of staff.</summary>
public readonly record struct AppointmentId(Guid Value) : IEntityId<AppointmentId>
{
    /// <inheritdoc/>
    public static AppointmentId From(Guid value) => new(value);
}

/// <summary>An individual or a family session that comes again each week, from a day on. A change from a later day ends it and begins
/// another, so that past weeks stay as they were.</summary>
internal sealed class Appointment : IProgramOwned, IVersioned
{
    public required AppointmentId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>One of <see cref="AppointmentPlan.Kinds"/>.</summary>
    public string Kind { get; private set; } = "";

    public DateOnly From { get; private set; }

    /// <summary>Last day; the day before <see cref="From"/> when it was taken back before it began.</summary>
    public DateOnly? To { get; private set; }

    public DayOfWeek Day { get; private set; }

    public TimeOnly Start { get; private set; }

    public int Minutes { get; private set; }

    public UserId Staff { get; private set; }

    /// <summary>Where it is; null by video.</summary>
    public SiteId? Site { get; private set; }

    /// <summary>What is different on single days.</summary>
    public List<AppointmentChange> Changes { get; private set; } = [];

    /// <summary>The last day on which somebody steps in; null where nobody does.</summary>
    public DateOnly? StoodInUntil { get; private set; }

    /// <summary>When anything about it was last decided.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    public WeeklySlot Slot => new(Day, Start, Minutes, From, To);

    public static Appointment Of(AppointmentId id, ClientId client, AppointmentPlan plan, DateTimeOffset now)
    {
        var appointment = new Appointment { Id = id, Client = client };
        appointment.Write(plan, now);
        return appointment;
    }

    /// <summary>Changes it from a day on. Where it has begun before that day, it ends the day before, and the answer is what follows it;
    /// else it is written anew and nothing follows.</summary>
    public Outcome<Appointment?> ChangeFrom(AppointmentPlan plan, DateOnly today, AppointmentId next, DateTimeOffset now)
    {
        if (plan.From < today)
        {
            return Problem.Rule("schedule.appointment.past", nameof(plan.From));
        }

        if (To < plan.From)
        {
            return Problem.Conflict("schedule.appointment.ended-already");
        }

        if (plan.From <= From)
        {
            Write(plan, now);
            return (Appointment?)null;
        }

        End(plan.From.AddDays(-1), now);
        return Of(next, Client, plan, now);
    }

    /// <summary>Ends it: from that day on it takes place no more.</summary>
    public Outcome<Done> EndFrom(DateOnly day, DateOnly today, DateTimeOffset now)
    {
        if (day < today)
        {
            return Problem.Rule("schedule.appointment.past", "From");
        }

        if (To < day)
        {
            return Problem.Conflict("schedule.appointment.ended-already");
        }

        End(day.AddDays(-1), now);
        return Done.Value;
    }

    /// <summary>Ends it with the stay in the program, whose last day this is.</summary>
    public void EndWithStay(DateOnly lastDay, DateTimeOffset now)
    {
        if (To is null || To > lastDay)
        {
            End(lastDay, now);
        }
    }

    /// <summary>Writes down what is different on one of its days; null for nothing any more.</summary>
    public void Turn(DateOnly on, AppointmentChange? change, DateTimeOffset now)
    {
        Changes = [.. Changes.Where(c => c.On != on), .. change is null ? Array.Empty<AppointmentChange>() : [change]];
        ChangedAt = now;
        Reckon();
    }

    /// <summary>Writes down how one of its meetings is held instead; when, where and by whom it always is, is no difference.</summary>
    public void Hold(AppointmentMeeting meeting, DateTimeOffset now)
    {
        var asUsual = meeting.On == meeting.UsualOn && (meeting.Start, meeting.Site, meeting.Staff) == (Start, Site, Staff);
        Turn(
            meeting.UsualOn,
            asUsual
                ? null
                : new()
                {
                    On = meeting.UsualOn,
                    MovedTo = meeting.On,
                    Start = meeting.Start,
                    Site = meeting.Site,
                    StandIn = meeting.Staff == Staff ? null : meeting.Staff,
                },
            now
        );
    }

    private void Reckon() =>
        StoodInUntil = Changes.Where(c => c.StandIn is not null).Select(c => (DateOnly?)(c.MovedTo ?? c.On)).Max();

    private void End(DateOnly last, DateTimeOffset now)
    {
        To = last < From ? From.AddDays(-1) : last;
        Changes = [.. Changes.Where(c => c.On <= To)];
        ChangedAt = now;
        Reckon();
    }

    private void Write(AppointmentPlan plan, DateTimeOffset now)
    {
        (Kind, Day, Start, Minutes) = (plan.Kind, plan.Day, plan.Start, plan.Minutes);
        (Staff, Site, From, To) = (plan.Staff, plan.Site, plan.From, plan.To);
        (Changes, ChangedAt, StoodInUntil) = ([], now, null);
    }
}

internal sealed class AppointmentMap : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.ToTable("schedule_appointment");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Kind).HasMaxLength(AppointmentPlan.KindLength);
        builder.Ignore(a => a.Slot);
        builder.Property(a => a.Changes).IsEncrypted();
        builder.HasIndex(a => new { a.ProgramId, a.Client });
        builder.HasIndex(a => new
        {
            a.ProgramId,
            a.Staff,
            a.Day,
        });
    }
}
