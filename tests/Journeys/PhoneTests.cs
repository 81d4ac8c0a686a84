using System.Globalization;
using Footbridge.Host.Start;
using Microsoft.Data.Sqlite;

namespace Footbridge.Journeys;

/// <summary>A client with a phone and a line that comes and goes.</summary>
public sealed class PhoneTests(Stage stage)
{
    private const string ReadyOffline = """
        async () => {
          const assets = (await (await caches.open("footbridge-assets-1")).keys()).map(request => new URL(request.url).pathname);
          return navigator.serviceWorker.controller !== null
            && !!(await caches.match("/me/check-in")) && !!(await caches.match("/help"))
            && ["check-in", "outbox", "phone", "blazor.web", "Footbridge.Recovery.", "Footbridge.Sessions."].every(name => assets.some(path => path.includes(name)));
        }
        """;

    [Fact]
    public async Task A_check_in_written_without_signal_arrives_exactly_once()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_check_in_written_without_signal_arrives_exactly_once),
            () => LoseTheLineAsync(clinic),
            Looks.IsOfALostLine
        );
    }

    private async Task LoseTheLineAsync(RunningClinic clinic)
    {
        var page = await clinic.VisitorAsync(phone: true, language: "es-US");
        await SignInAsync(page);
        var before = CheckIns(clinic);

        await page.GotoAsync("/me/check-in");
        await IsSpanishAsync(page, "¿Cómo está hoy?");
        await page.UntilAsync(ReadyOffline);

        await page.Context.SetOfflineAsync(true);
        await AnswerAsync(page, "4");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enviar mi registro" }).DblClickAsync();
        await Assertions.Expect(page.Locator("[data-when=saved]")).ToContainTextAsync("Guardado en este teléfono");
        await Assertions.Expect(page.Locator("[data-when=saved]")).ToBeVisibleAsync();

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("html[data-kept]")).ToHaveCountAsync(1);
        await IsSpanishAsync(page, "¿Cómo está hoy?");
        await Assertions.Expect(page.Locator(".phone-banner")).ToContainTextAsync("se enviará cuando haya señal");

        await page.GotoAsync("/help");
        await Assertions.Expect(page.Locator("html[data-kept]")).ToHaveCountAsync(1);
        await IsSpanishAsync(page, "Ayuda ahora");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Link, new() { Name = "Llamar al 988" }).First)
            .ToHaveAttributeAsync("href", "tel:988");
        CheckIns(clinic).ShouldBe(before);

        await page.GotoAsync("/me/check-in");
        await Assertions.Expect(page.Locator(".phone-banner")).ToContainTextAsync("se enviará cuando haya señal");
        await page.Context.SetOfflineAsync(false);
        await UntilAsync(() => Task.FromResult(CheckIns(clinic) > before), "The check-in is sent by itself.");
        await page.ReloadAsync();
        await IsSpanishAsync(page, "¿Cómo está hoy?");
        await Assertions.Expect(page.Locator(".phone-banner")).ToHaveCountAsync(0);
        CheckIns(clinic).ShouldBe(before + 1);

        await AnswerAsync(page, "5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enviar mi registro" }).DblClickAsync();
        await page.WaitForURLAsync("**/me/check-in/done");
        await IsSpanishAsync(page, "Gracias");
        CheckIns(clinic).ShouldBe(before + 2);
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/me/sign-in");
        await IsSpanishAsync(page, "Le damos la bienvenida");
        await page.GetByLabel("Número de teléfono o correo electrónico").FillAsync(DemoStories.SpanishClientEmail);
        await page.GetByLabel("PIN", new() { Exact = true }).FillAsync(DemoStories.Pin);
        await page.GetByRole(AriaRole.Button, new() { Name = "Entrar", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/me");
        await IsSpanishAsync(page, "Buenos días, Mateo");
    }

    private static async Task AnswerAsync(IPage page, string craving)
    {
        await page.GetByRole(AriaRole.Group, new() { Name = "¿Cómo está su ánimo" })
            .GetByRole(AriaRole.Radio, new() { Name = "6", Exact = true })
            .ClickAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "¿Qué tan fuerte son sus ganas" })
            .GetByRole(AriaRole.Radio, new() { Name = craving, Exact = true })
            .ClickAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "¿Ha consumido" })
            .GetByText("No", new() { Exact = true })
            .ClickAsync();
        await page.GetByLabel("¿Cuántas horas durmió?").FillAsync("7");
        await page.GetByLabel("¿Quiere contarnos algo más?").FillAsync("Estoy en el autobús, sin señal.");
    }

    private static async Task IsSpanishAsync(IPage page, string words)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = words, Level = 1 })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "es");
        (await Looks.UntranslatedAsync(page)).ShouldBeEmpty();
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await condition())
            {
                return;
            }

            await Task.Delay(150);
        }

        Assert.Fail($"Waited in vain: {what}");
    }

    private long CheckIns(RunningClinic clinic)
    {
        var client = DemoStories
            .Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow())
            .Clients.First(c => c.Person.Email == DemoStories.SpanishClientEmail)
            .Id.Value;
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(clinic.DataDirectory, "footbridge.db")};Pooling=False"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from monitoring_check_in where client = $client";
        command.Parameters.AddWithValue("$client", client.ToString().ToUpperInvariant());
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
