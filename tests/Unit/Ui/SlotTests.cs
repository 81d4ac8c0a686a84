using Bunit;
using Footbridge.Kernel;
using Footbridge.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Unit.Ui;

public sealed class SlotTests
{
    [Fact]
    public void A_slot_draws_its_panels_in_order_and_only_those_the_caller_may_see()
    {
        using var bench = UiBench.Open();
        bench.Services.AddSingleton(new SlotPanel("chart.main", 2, null, typeof(Second)));
        bench.Services.AddSingleton(new SlotPanel("chart.main", 1, "care.read", typeof(First)));
        bench.Services.AddSingleton(new SlotPanel("chart.main", 3, "billing.read", typeof(First)));
        bench.Services.AddSingleton(new SlotPanel("huddle.main", 1, null, typeof(First)));
        bench.Services.GetRequiredService<CallContext>().Caller = new Caller
        {
            Kind = CallerKind.Staff,
            Program = new ProgramId(Guid.Empty),
            Permissions = new HashSet<string>(StringComparer.Ordinal) { "care.read" },
        };

        var slot = bench.Render<Slot>(p =>
            p.Add(s => s.Name, "chart.main")
                .Add(
                    s => s.Arguments,
                    new Dictionary<string, object?>(StringComparer.Ordinal) { ["Word"] = "hello", ["Unknown"] = 1 }
                )
        );

        slot.Markup.ShouldBe("first hello second");
    }

    private sealed class First : ComponentBase
    {
        [Parameter]
        public string Word { get; set; } = "";

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, $"first {Word} ");
    }

    private sealed class Second : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, "second");
    }
}
