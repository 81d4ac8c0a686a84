namespace Footbridge.Billing;

/// <summary>What the module's slices ask for.</summary>
public static class BillingPermissions
{
    /// <summary>See what care would cost a person.</summary>
    public const string ReadEstimates = "billing.estimate.read";

    /// <summary>Enter coverage and income and make an estimate.</summary>
    public const string MakeEstimates = "billing.estimate.make";

    /// <summary>See which authorizations payers must be asked for, and settle them.</summary>
    public const string Authorizations = "billing.authorization.work";

    /// <summary>See and change the fee schedule and the program's cost figures.</summary>
    public const string ManageFees = "billing.fee.manage";
}
