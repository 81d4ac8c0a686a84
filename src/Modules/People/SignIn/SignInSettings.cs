namespace Footbridge.People.SignIn;

/// <summary>How sign-in behaves.</summary>
public sealed class SignInSettings
{
    /// <summary>How long a member of staff may do nothing before the session ends by itself (automatic logoff, 45 CFR
    /// 164.312(a)(2)(iii)).</summary>
    public TimeSpan StaffIdle { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The same for clients and family on their own phones.</summary>
    public TimeSpan ClientIdle { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Sign-in attempts a minute from one address.</summary>
    public int AttemptsPerMinute { get; set; } = 20;

    /// <summary>Address of the site as the outside knows it, for links in messages; when empty, that of the request.</summary>
    public string PublicUrl { get; set; } = "";
}
