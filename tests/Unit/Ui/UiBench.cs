using System.Globalization;
using Bunit;
using Footbridge.Kernel;
using Footbridge.Ui;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Footbridge.Unit.Ui;

/// <summary>A place to draw components of the design system: a Tuesday morning in New York, in English unless a test says otherwise.</summary>
internal static class UiBench
{
    internal static readonly DateOnly Tuesday = new(2026, 11, 24);

    internal static BunitContext Open(string language = "en")
    {
        Speak(language);
        var context = new BunitContext();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 15, 0, 0, TimeSpan.Zero));
        context.Services.AddSingleton<TimeProvider>(clock);
        context.Services.AddScoped(_ => new ProgramCalendar(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), clock));
        context.Services.AddScoped<CallContext>();
        context.Services.AddFootbridgeUi();
        return context;
    }

    internal static void Speak(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture;
    }
}
