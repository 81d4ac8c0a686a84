using System.Collections;
using System.Reflection;
using Footbridge.Storage.Gate;

namespace Footbridge.Slices.Gate;

/// <summary>Fills in the input of any slice, so that slices found in the registry can be called without a list of them.</summary>
internal sealed class Filling
{
    private readonly Dictionary<Type, object> _values = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>What every place of this type is filled with.</summary>
    public void Give<T>(T value)
        where T : notnull => _values[typeof(T)] = value;

    /// <summary>What a number of this name is.</summary>
    public void Version(string name, int value) => _numbers[name] = value;

    /// <summary>An input.</summary>
    public object Make(Type type) =>
        Of(type, "", depth: 0) ?? throw new InvalidOperationException($"{type} cannot be filled in.");

    /// <summary>Calls a slice through the gate with a filled-in input; what it refused with, or null.</summary>
    public async Task<Problem?> CallAsync(IServiceProvider services, SliceDescriptor slice)
    {
        var input = Make(slice.Port.GetGenericArguments()[0]);
        var answer = (Task)
            slice
                .Port.GetMethod("HandleAsync")!
                .Invoke(services.GetRequiredService(slice.Port), [input, CancellationToken.None])!;
        await answer;
        var outcome = answer.GetType().GetProperty("Result")!.GetValue(answer)!;
        return (Problem?)outcome.GetType().GetProperty("Problem")!.GetValue(outcome);
    }

    private object? Of(Type asked, string name, int depth)
    {
        var type = Nullable.GetUnderlyingType(asked) ?? asked;
        if (_values.TryGetValue(type, out var given))
        {
            return given;
        }

        if (type == typeof(int))
        {
            return _numbers.GetValueOrDefault(name, 1);
        }

        if (type == typeof(bool))
        {
            return true;
        }

        if (type == typeof(string))
        {
            return "Words.";
        }

        if (type.IsEnum)
        {
            var all = Enum.GetValues(type);
            return all.GetValue(Math.Min(1, all.Length - 1));
        }

        if (ItemOf(type) is { } item)
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
            list.Add(Of(item, name, depth + 1));
            return type.IsArray ? ToArray(list, item) : list;
        }

        // Ids of other things, of which there is none, and what is not worth filling in.
        if (type.Assembly.GetName().Name?.StartsWith("Footbridge", StringComparison.Ordinal) != true || depth > 4)
        {
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        }

        return type.IsValueType && asked != type ? null : Build(type, depth);
    }

    private object Build(Type type, int depth)
    {
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(c => c.GetParameters() is not [{ } only] || only.ParameterType != type)
            .MaxBy(c => c.GetParameters().Length);
        var arguments = constructor?.GetParameters().Select(p => Of(p.ParameterType, p.Name!, depth + 1)).ToArray() ?? [];
        var made = constructor is null ? Activator.CreateInstance(type)! : constructor.Invoke(arguments);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite && !arguments.Contains(p.GetValue(made))))
        {
            property.SetValue(made, Of(property.PropertyType, property.Name, depth + 1));
        }

        return made;
    }

    private static Type? ItemOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments() is [var item] ? item
        : null;

    private static Array ToArray(IList list, Type item)
    {
        var array = Array.CreateInstance(item, list.Count);
        list.CopyTo(array, 0);
        return array;
    }
}
