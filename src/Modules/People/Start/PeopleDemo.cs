using Footbridge.Contracts.Demo;
using Footbridge.Kernel;
using Footbridge.People.Clients;
using Footbridge.People.Programs;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Start;

/// <summary>The people of the demonstration clinic.</summary>
internal sealed class PeopleDemo(FootbridgeDb db, IPasswordHasher<User> hasher, TimeProvider clock) : IDemoPart
{
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);

    public int Order => 10;

    public async Task AddAsync(DemoStory story, CancellationToken ct)
    {
        var isFirst = !await db.Set<TreatmentProgram>().AnyAsync(ct);
        AddProgram(story, isFirst);
        foreach (var member in story.Staff)
        {
            var user = User.Staff(member.Id, member.Name, member.Email, member.Credential, clock);
            user.EmailConfirmed = true;
            user.PasswordHash = HashOf(user, member.Password);
            Join(user, story.Program, member.Role, client: null);
        }

        foreach (var client in story.Clients)
        {
            var row = ClientRow.Of(client.Id, client.Person, client.ReferredAt);
            db.Add(row);
            if (client.User is { } id)
            {
                var person = client.Person;
                var user = User.Guest(id, row.DisplayName, person.Email, person.Phone, person.Language, clock);
                user.PinHash = HashOf(user, story.Pin);
                Join(user, story.Program, RoleCodes.Client, client.Id);
            }
        }

        foreach (var relative in story.Families)
        {
            var user = User.Guest(relative.Id, relative.Name, relative.Email, phone: null, language: "en", clock);
            user.PinHash = HashOf(user, story.Pin);
            Join(user, story.Program, RoleCodes.Family, relative.Client);
        }
    }

    private void AddProgram(DemoStory story, bool isFirst)
    {
        var organization = new Organization { Id = Ids.NewGuid(clock), Name = story.Organization };
        db.Add(organization);
        db.Add(
            new TreatmentProgram
            {
                Id = story.Program,
                OrganizationId = organization.Id,
                Slug = TreatmentProgram.SlugOf(isFirst ? story.ProgramName : $"{story.ProgramName} {story.Seed}"),
                Name = story.ProgramName,
                Zone = story.Zone,
                Phone = story.Sites[0].Phone,
                AfterHoursPhone = "202-555-0199",
                IsPublicDefault = isFirst,
            }
        );
        foreach (var site in story.Sites)
        {
            db.Add(
                new ProgramSite
                {
                    Id = site.Id,
                    Name = site.Name,
                    Address = site.Address,
                    Phone = site.Phone,
                }
            );
        }
    }

    private void Join(User user, ProgramId program, string role, ClientId? client)
    {
        db.Add(user);
        db.Add(Membership.Of(user.Id, program, role, client, clock));
    }

    // A hash takes a tenth of a second on purpose; the invented people share one secret, so one hash serves them all.
    private string HashOf(User user, string secret)
    {
        if (!_hashes.TryGetValue(secret, out var hash))
        {
            hash = hasher.HashPassword(user, secret);
            _hashes.Add(secret, hash);
        }

        return hash;
    }
}
