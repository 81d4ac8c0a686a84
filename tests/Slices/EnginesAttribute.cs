using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Footbridge.Slices;

/// <summary>The databases that slices run on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>Turns one test into one row per engine. An engine that is not set up shows as skipped, never as absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EnginesAttribute : DataAttribute
{
    public const string PostgresVariable = "FOOTBRIDGE_TEST_PG";

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var postgres = new TheoryDataRow(Engine.Postgres);
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(PostgresVariable)))
        {
            postgres.Skip = $"PostgreSQL is not set up: {PostgresVariable} is empty.";
        }

        return new([new TheoryDataRow(Engine.Sqlite), postgres]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
