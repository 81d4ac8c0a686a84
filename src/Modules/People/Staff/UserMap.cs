using Footbridge.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.People.Staff;

// The tables of ASP.NET Core Identity, schema version 3, without its roles.
internal sealed class UserMap : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("people_user");
        builder.HasKey(u => u.Id);
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.UserName).HasMaxLength(256);
        builder.Property(u => u.NormalizedUserName).HasMaxLength(256);
        builder.Property(u => u.Email).HasMaxLength(256);
        builder.Property(u => u.NormalizedEmail).HasMaxLength(256);
        builder.Property(u => u.PhoneNumber).HasMaxLength(40);
        builder.Property(u => u.SecurityStamp).HasMaxLength(64);
        builder.Property(u => u.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken();
        builder.Property(u => u.PasswordHash).HasMaxLength(256);
        builder.Property(u => u.PinHash).HasMaxLength(256);
        builder.Property(u => u.CodeSecret).HasMaxLength(600);
        builder.Property(u => u.DisplayName).HasMaxLength(200);
        builder.Property(u => u.Credential).HasMaxLength(60);
        builder.Property(u => u.Language).HasMaxLength(2);
        builder.HasIndex(u => u.NormalizedUserName).IsUnique();
        builder.HasIndex(u => u.NormalizedEmail);
        builder.HasIndex(u => u.PhoneNumber);
        builder.HasMany<IdentityUserClaim<UserId>>().WithOne().HasForeignKey(c => c.UserId).IsRequired();
        builder.HasMany<IdentityUserLogin<UserId>>().WithOne().HasForeignKey(l => l.UserId).IsRequired();
        builder.HasMany<IdentityUserToken<UserId>>().WithOne().HasForeignKey(t => t.UserId).IsRequired();
        builder.HasMany<IdentityUserPasskey<UserId>>().WithOne().HasForeignKey(p => p.UserId).IsRequired();
    }
}

// Not program-owned: belongs to a user.
internal sealed class UserClaimMap : IEntityTypeConfiguration<IdentityUserClaim<UserId>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<UserId>> builder)
    {
        builder.ToTable("people_user_claim");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.ClaimType).HasMaxLength(256);
        builder.Property(c => c.ClaimValue).HasMaxLength(1024);
    }
}

// Not program-owned: belongs to a user.
internal sealed class UserLoginMap : IEntityTypeConfiguration<IdentityUserLogin<UserId>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<UserId>> builder)
    {
        builder.ToTable("people_user_login");
        builder.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        builder.Property(l => l.LoginProvider).HasMaxLength(128);
        builder.Property(l => l.ProviderKey).HasMaxLength(128);
        builder.Property(l => l.ProviderDisplayName).HasMaxLength(200);
    }
}

// Not program-owned: belongs to a user.
internal sealed class UserTokenMap : IEntityTypeConfiguration<IdentityUserToken<UserId>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<UserId>> builder)
    {
        builder.ToTable("people_user_token");
        builder.HasKey(t => new
        {
            t.UserId,
            t.LoginProvider,
            t.Name,
        });
        builder.Property(t => t.LoginProvider).HasMaxLength(128);
        builder.Property(t => t.Name).HasMaxLength(128);
        builder.Property(t => t.Value).HasMaxLength(4000);
    }
}

// Not program-owned: belongs to a user.
internal sealed class UserPasskeyMap : IEntityTypeConfiguration<IdentityUserPasskey<UserId>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<UserId>> builder)
    {
        builder.ToTable("people_user_passkey");
        builder.HasKey(p => p.CredentialId);
        // The WebAuthn limit of a credential id is 1023 bytes.
        builder.Property(p => p.CredentialId).HasMaxLength(1024);
        builder.OwnsOne(p => p.Data).ToJson();
    }
}
