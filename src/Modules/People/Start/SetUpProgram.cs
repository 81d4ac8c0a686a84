using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.People.Programs;
using Footbridge.People.SignIn;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Start;

/// <summary>Sets the first program and its first administrator up. The page names the new program as the caller's.</summary>
[OpenToAll("There is nobody yet who could hold a permission; once there is a program it refuses.")]
internal sealed class SetUpProgram(FootbridgeDb db, IPasswordHasher<User> hasher, TimeProvider clock)
    : ICommand<SetUpProgram.Input, Done>
{
    public sealed record Input
    {
        public required string Organization { get; init; }

        public required string Program { get; init; }

        public required string Zone { get; init; }

        public required string Phone { get; init; }

        public required string AfterHoursPhone { get; init; }

        public required string SiteName { get; init; }

        public required string SiteAddress { get; init; }

        public required string Name { get; init; }

        public required string Email { get; init; }

        public required string Password { get; init; }
    }

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.Set<TreatmentProgram>().AnyAsync(ct))
        {
            return Problem.Conflict("people.setup.done-already");
        }

        if (!TreatmentProgram.IsZone(input.Zone))
        {
            return Problem.Invalid("people.program.no-zone", nameof(input.Zone));
        }

        string[] personal = [input.Name, input.Email, input.Program, input.Organization];
        if (PasswordStrength.Refusal(input.Password, personal, nameof(input.Password)) is { } weak)
        {
            return weak;
        }

        var organization = new Organization { Id = Ids.NewGuid(clock), Name = input.Organization.Trim() };
        var program = new TreatmentProgram
        {
            Id = db.Program,
            OrganizationId = organization.Id,
            Slug = TreatmentProgram.SlugOf(input.Program),
            Name = input.Program.Trim(),
            Zone = input.Zone,
            Phone = input.Phone.Trim(),
            AfterHoursPhone = input.AfterHoursPhone.Trim(),
            IsPublicDefault = true,
        };
        var site = new ProgramSite
        {
            Id = Ids.New<SiteId>(clock),
            Name = input.SiteName.Trim(),
            Address = input.SiteAddress.Trim(),
            Phone = input.Phone.Trim(),
        };
        var user = User.Staff(Ids.New<UserId>(clock), input.Name, input.Email, credential: "", clock);
        user.PasswordHash = hasher.HashPassword(user, input.Password);
        db.AddRange(organization, program, site, user);
        db.Add(Membership.Of(user.Id, db.Program, RoleCodes.Administrator, client: null, clock));
        return Done.Value;
    }
}
