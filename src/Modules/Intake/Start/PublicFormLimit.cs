using Footbridge.Ui;

namespace Footbridge.Intake.Start;

/// <summary>Holds back programs that flood the public forms. People behind one address (a hospital, a court) stay far below it; looking at
/// a page is never held back.</summary>
internal sealed class PublicFormLimit() : AddressLimit(FormsPerWindow, TimeSpan.FromMinutes(5), onlyPosts: true)
{
    public const string Name = "intake-public-form";

    private const int FormsPerWindow = 120;
}
