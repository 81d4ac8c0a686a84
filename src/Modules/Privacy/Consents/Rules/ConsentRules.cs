namespace Footbridge.Privacy.Consents;

/// <summary>Says what a consent lacks under 42 CFR 2.31. Pure.</summary>
internal static class ConsentRules
{
    /// <summary>What stands in the way of relying on a consent on a day; empty when nothing does. The codes are those of
    /// <see cref="ConsentIssue"/>.</summary>
    public static IReadOnlyList<string> Validate(Consent consent, DateOnly on)
    {
        if (consent.Decision == ConsentDecision.Declined)
        {
            return [ConsentIssue.Declined];
        }

        return [.. Content(consent.Terms), .. Signature(consent, on), .. Standing(consent, on)];
    }

    /// <summary>What the text lacks, whoever signs it.</summary>
    public static IEnumerable<string> Content(ConsentTerms terms)
    {
        if (Blank(terms.PatientName))
        {
            yield return ConsentIssue.PatientNameMissing;
        }

        if (terms.Disclosers.All(Blank))
        {
            yield return ConsentIssue.DiscloserMissing;
        }

        if (terms.Information.All(Blank) && Blank(terms.InformationWords))
        {
            yield return ConsentIssue.InformationMissing;
        }

        foreach (var issue in Recipients(terms).Concat(Purposes(terms)).Concat(Statements(terms)).Concat(Ending(terms)))
        {
            yield return issue;
        }
    }

    private static IEnumerable<string> Recipients(ConsentTerms terms)
    {
        if (terms.Recipients.All(r => Blank(r.Name)))
        {
            yield return ConsentIssue.RecipientMissing;
        }

        if (terms.Recipients.Any(r => r.Kind == RecipientKind.Intermediary && Blank(r.Participants)))
        {
            yield return ConsentIssue.IntermediaryUnclear;
        }

        if (
            terms.Purposes.Contains(Vocabulary.TreatmentPaymentOperations)
            && terms.Recipients.Any(r => r.UnderHipaa)
            && !terms.Statements.Contains(Vocabulary.Redisclosure)
        )
        {
            yield return ConsentIssue.RedisclosureStatementMissing;
        }
    }

    private static IEnumerable<string> Purposes(ConsentTerms terms)
    {
        if (terms.Purposes.All(Blank))
        {
            yield return ConsentIssue.PurposeMissing;
        }

        if (terms.Purposes.Contains(Vocabulary.Fundraising) && !terms.Statements.Contains(Vocabulary.FundraisingOptOut))
        {
            yield return ConsentIssue.FundraisingOptOutMissing;
        }

        // Consent for use in proceedings, and consent for counseling notes, each stand alone.
        if (Mixed(terms.Purposes, Vocabulary.Proceedings))
        {
            yield return ConsentIssue.ProceedingsCombined;
        }

        var aboutNotes =
            terms.Purposes.Contains(Vocabulary.CounselingNotes) || terms.Information.Contains(Vocabulary.CounselingNotes);
        var mixed =
            Mixed(terms.Purposes, Vocabulary.CounselingNotes)
            || Mixed(terms.Information, Vocabulary.CounselingNotes)
            || terms.Purposes.Contains(Vocabulary.TreatmentPaymentOperations);
        if (aboutNotes && mixed)
        {
            yield return ConsentIssue.CounselingNotesCombined;
        }
    }

    private static IEnumerable<string> Statements(ConsentTerms terms)
    {
        // 42 CFR 2.35(c): for a condition of a criminal case, the consent itself says when it may be taken back.
        var right = terms.IsForCriminalCase ? Vocabulary.ConditionalRevocation : Vocabulary.RightToRevoke;
        if (!terms.Statements.Contains(right))
        {
            yield return ConsentIssue.RevocationStatementMissing;
        }

        if (terms.IsForCriminalCase && Blank(terms.RevocationCondition))
        {
            yield return ConsentIssue.RevocationConditionMissing;
        }

        if (Blank(terms.RevocationMethod))
        {
            yield return ConsentIssue.RevocationMethodMissing;
        }

        if (!terms.Purposes.Contains(Vocabulary.TreatmentPaymentOperations))
        {
            yield break;
        }

        if (!terms.Statements.Contains(Vocabulary.NoLongerProtected))
        {
            yield return ConsentIssue.NoLongerProtectedStatementMissing;
        }

        if (!terms.Statements.Contains(Vocabulary.Refusal))
        {
            yield return ConsentIssue.RefusalStatementMissing;
        }
    }

    private static IEnumerable<string> Ending(ConsentTerms terms)
    {
        var stated = terms.Expiry.Kind switch
        {
            ExpiryKind.Date => terms.Expiry.On is not null,
            ExpiryKind.Event => !Blank(terms.Expiry.Event),
            ExpiryKind.None => true,
            _ => false,
        };
        if (!stated)
        {
            yield return ConsentIssue.ExpiryMissing;
        }

        if (terms.Expiry.Kind == ExpiryKind.None && !terms.IsForTreatmentPaymentOperations)
        {
            yield return ConsentIssue.NoExpiryNeedsTpo;
        }
    }

    private static IEnumerable<string> Signature(Consent consent, DateOnly on)
    {
        if (Blank(consent.SignerName))
        {
            yield return ConsentIssue.SignatureMissing;
        }

        if (consent.Capacity != SignerCapacity.Client && Blank(consent.Authority))
        {
            yield return ConsentIssue.SignerAuthorityMissing;
        }

        if (consent.Terms.Signers != RequiredSigners.Client && consent.Capacity != SignerCapacity.Client)
        {
            yield return ConsentIssue.MinorMustSign;
        }

        if (
            consent.Terms.Signers == RequiredSigners.MinorAndGuardian
            && (Blank(consent.SecondName) || Blank(consent.SecondAuthority))
        )
        {
            yield return ConsentIssue.GuardianMustSign;
        }

        if (consent.SignedOn is null)
        {
            yield return ConsentIssue.DateSignedMissing;
        }
        else if (consent.SignedOn > on)
        {
            yield return ConsentIssue.SignedInFuture;
        }
    }

    private static IEnumerable<string> Standing(Consent consent, DateOnly on)
    {
        var expiry = consent.Terms.Expiry;
        if ((expiry.Kind == ExpiryKind.Date && on > expiry.On) || (expiry.Kind == ExpiryKind.Event && on > consent.EventOn))
        {
            yield return ConsentIssue.Expired;
        }

        if (consent.RevokedOn <= on)
        {
            yield return ConsentIssue.Revoked;
        }

        if (consent.KnownFalse)
        {
            yield return ConsentIssue.KnownFalse;
        }
    }

    private static bool Mixed(IReadOnlyList<string> codes, string alone) => codes.Contains(alone) && codes.Any(c => c != alone);

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
