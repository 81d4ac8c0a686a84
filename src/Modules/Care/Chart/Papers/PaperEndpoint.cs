using Footbridge.Care.Episodes.Discharges;
using Footbridge.Care.MyPlan;
using Footbridge.Care.Planning;
using Footbridge.Kernel;
using Footbridge.Ui;
using Footbridge.Ui.Printing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Footbridge.Care.Chart.Papers;

/// <summary>Plans and summaries of stays as PDF.</summary>
internal static class PaperEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/clients/{client:guid}/plan/pdf", PlanAsync);
        endpoints.MapGet("/clients/{client:guid}/summary/pdf", SummaryAsync);
        endpoints.MapGet("/me/plan/pdf", OwnAsync);
    }

    private static async Task<IResult> PlanAsync(
        Guid client,
        int? v,
        HttpContext http,
        IText text,
        Formats formats,
        IQuery<ReadPlan.Input, PlanReading> read
    ) =>
        (await read.HandleAsync(new(ClientId.From(client), v), http.RequestAborted)).Match(
            plan => Pdf(http, PlanSheet.Of(plan, text, formats), $"plan-{client:N}.pdf", text),
            FileAnswer.Refused
        );

    private static async Task<IResult> SummaryAsync(
        Guid client,
        Guid? stay,
        HttpContext http,
        IText text,
        Formats formats,
        IQuery<ReadSummary.Input, ReadSummary.View> read
    ) =>
        (await read.HandleAsync(new(ClientId.From(client), stay), http.RequestAborted)).Match(
            summary => Pdf(http, SummarySheet.Of(summary, text, formats), $"summary-{client:N}.pdf", text),
            FileAnswer.Refused
        );

    private static async Task<IResult> OwnAsync(
        HttpContext http,
        CallContext call,
        IText text,
        Formats formats,
        IQuery<ReadMyPlan.Input, ReadMyPlan.View> read
    ) =>
        (await read.HandleAsync(new(call.Caller.Client ?? default), http.RequestAborted)).Match(
            plan => Pdf(http, PlanSheet.Of(plan, text, formats), "my-plan.pdf", text),
            FileAnswer.Refused
        );

    private static IResult Pdf(HttpContext http, PrintedDocument? document, string name, IText text) =>
        document is null ? FileAnswer.Refused(Problem.NotFound("core.not-found")) : FileAnswer.Pdf(http, document, name, text);
}
