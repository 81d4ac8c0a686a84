using System.Text;
using System.Text.Json;
using Footbridge.Contracts.Intake;
using Footbridge.Contracts.Monitoring;
using Footbridge.Fhir.Bundles;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace Footbridge.Fhir.Questionnaires;

/// <summary>Writes and reads R4 Questionnaires. A file is taken whole or refused with what is wrong.</summary>
public sealed class QuestionnaireFiles : IQuestionnaireFiles
{
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions { WriteIndented = true }.ForFhir(
        ModelInfo.ModelInspector
    );

    /// <inheritdoc/>
    public string Write(QuestionnaireForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return JsonSerializer.Serialize<Resource>(FormWriter.Write(form), Options);
    }

    /// <inheritdoc/>
    public QuestionnaireReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var json = BundleText.Read(Encoding.UTF8.GetBytes(text));
        if (json.Fault is { } broken)
        {
            return new(null, [Of(broken)]);
        }

        try
        {
            if (JsonSerializer.Deserialize<Resource>(json.Bytes.Span, Options) is not Questionnaire questionnaire)
            {
                return new(null, [Of(Faults.Of("not-a-questionnaire", "Questionnaire.resourceType", json, json.ResourceTypeAt))]);
            }

            var reader = new FormReader(questionnaire);
            var form = reader.Read();
            return reader.Faults.Count > 0 ? new(null, reader.Faults) : new(form, []);
        }
        catch (DeserializationFailedException failed)
        {
            return new(null, [.. Faults.Of(failed, json).Select(Of)]);
        }
        catch (JsonException error)
        {
            return new(null, [Of(Faults.Of(error, json))]);
        }
    }

    // The resource is the whole file: a path begins inside of it.
    private static QuestionnaireFault Of(BundleFault fault)
    {
        var dot = fault.Path.IndexOf('.', StringComparison.Ordinal);
        return new(fault.Line, dot < 0 ? "" : fault.Path[(dot + 1)..], fault.Reason, fault.Code);
    }
}
