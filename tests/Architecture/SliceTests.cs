using System.Reflection;
using Footbridge.Storage.Gate;
using Footbridge.Ui;
using Microsoft.AspNetCore.Components;

namespace Footbridge.Architecture;

/// <summary>Slices look alike, and pages reach them through their ports only.</summary>
public sealed partial class SliceTests
{
    // What a page may ask for besides ports: the words, the calendar, where it is and who asks.
    private static readonly Type[] ForPages =
    [
        typeof(IText),
        typeof(Formats),
        typeof(ProgramCalendar),
        typeof(NavigationManager),
        typeof(CallContext),
        typeof(TimeProvider),
        typeof(IHttpContextAccessor),
    ];

    private static readonly Dictionary<string, PermissionEntry> Permissions = Host
        .FootbridgeModules.All.SelectMany(m => m.Permissions)
        .ToDictionary(p => p.Code);

    [Fact]
    public void Every_slice_is_internal_and_sealed() =>
        Model.Slices.Where(s => !IsClosed(s)).Select(s => s.FullName).ShouldBeEmpty();

    [Fact]
    public void Every_slice_declares_a_permission_that_a_module_knows_or_that_it_is_open()
    {
        foreach (var slice in Model.Slices)
        {
            Should.NotThrow(() => SliceDescriptor.Of(slice, SliceRegistry.PortsOf(slice).First(), Permissions), slice.FullName);
        }
    }

    [Fact]
    public void No_slice_takes_another_slice() =>
        Model
            .Slices.Where(s => s.GetConstructors().SelectMany(c => c.GetParameters()).Any(p => IsPort(p.ParameterType)))
            .Select(s => s.FullName)
            .ShouldBeEmpty();

    [Fact]
    public void Pages_ask_for_ports_and_words_only() =>
        Model.Pages.Where(p => p.Assembly != typeof(IText).Assembly).SelectMany(Forbidden).ShouldBeEmpty();

    [Fact]
    public void Log_methods_take_ids_numbers_enums_and_durations_only() =>
        Model.Ours.SelectMany(a => a.GetTypes()).SelectMany(LogMethods).SelectMany(ProtectedParameters).ShouldBeEmpty();

    [Fact]
    public void A_slice_without_a_permission_is_caught() =>
        Should.Throw<InvalidOperationException>(() =>
            SliceDescriptor.Of(typeof(Undeclared), typeof(IQuery<int, int>), Permissions)
        );

    [Fact]
    public void An_open_class_is_caught() => IsClosed(typeof(Storage.FootbridgeDb)).ShouldBeFalse();

    [Fact]
    public void A_page_that_asks_for_the_database_is_caught() => Forbidden(typeof(GreedyPage)).ShouldNotBeEmpty();

    [Fact]
    public void A_log_method_that_takes_free_text_of_a_form_is_caught() =>
        LogMethods(typeof(Chatty)).SelectMany(ProtectedParameters).ShouldNotBeEmpty();

    private static bool IsClosed(Type slice) => slice is { IsSealed: true, IsVisible: false };

    private static bool IsPort(Type type) =>
        type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(ICommand<,>) || type.GetGenericTypeDefinition() == typeof(IQuery<,>));

    private static IEnumerable<string> Forbidden(Type page) =>
        page.GetProperties(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(p => p.GetCustomAttribute<InjectAttribute>() is not null)
            .Where(p => !IsPort(p.PropertyType) && !ForPages.Contains(p.PropertyType))
            .Select(p => $"{page.FullName} asks for {p.PropertyType.Name}");

    private static IEnumerable<MethodInfo> LogMethods(Type type) =>
        type.GetMethods(
                BindingFlags.Instance
                    | BindingFlags.Static
                    | BindingFlags.NonPublic
                    | BindingFlags.Public
                    | BindingFlags.DeclaredOnly
            )
            .Where(m => m.GetCustomAttribute<LoggerMessageAttribute>() is not null);

    private static IEnumerable<string> ProtectedParameters(MethodInfo method) =>
        method
            .GetParameters()
            .Where(p =>
                !typeof(ILogger).IsAssignableFrom(p.ParameterType) && !typeof(Exception).IsAssignableFrom(p.ParameterType)
            )
            .Where(p => !(p.ParameterType.IsValueType || IsName(p)))
            .Select(p => $"{method.DeclaringType!.FullName}.{method.Name}({p.Name})");

    // A type's or code's name is text too; it must be called what it is.
    private static bool IsName(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) && parameter.Name is "reason" or "code" or "slice";

    private sealed class Undeclared : IQuery<int, int>
    {
        public Task<Outcome<int>> HandleAsync(int input, CancellationToken ct) => Task.FromResult<Outcome<int>>(input);
    }

    private sealed class GreedyPage : ComponentBase
    {
        [Inject]
        public required Storage.FootbridgeDb Db { get; init; }
    }

    private static partial class Chatty
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Note}")]
        public static partial void Note(ILogger log, string note);
    }
}
