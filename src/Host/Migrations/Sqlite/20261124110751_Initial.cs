using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Footbridge.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "core_audit",
                columns: table => new
                {
                    program_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    is_change = table.Column<bool>(type: "INTEGER", nullable: false),
                    client = table.Column<Guid>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    previous = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_core_audit", x => new { x.program_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "core_audit_head",
                columns: table => new
                {
                    program_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_core_audit_head", x => x.program_id);
                });

            migrationBuilder.CreateTable(
                name: "core_command_key",
                columns: table => new
                {
                    program_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    slice = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_core_command_key", x => new { x.program_id, x.actor, x.slice, x.key });
                });

            migrationBuilder.CreateTable(
                name: "core_outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    to = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_try_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_core_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_client",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    given_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    family_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    preferred_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    born_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sex = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    pronouns = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    may_leave_message = table.Column<bool>(type: "INTEGER", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false),
                    search_given = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    search_preferred = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    search_family = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_client", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_organization",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_organization", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_role",
                columns: table => new
                {
                    program_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    added = table.Column<string>(type: "TEXT", nullable: false),
                    removed = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_role", x => new { x.program_id, x.code });
                });

            migrationBuilder.CreateTable(
                name: "people_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key_hash = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: false),
                    user = table.Column<Guid>(type: "TEXT", nullable: false),
                    membership = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    device = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ticket = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_session", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_sign_in_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: false),
                    user = table.Column<Guid>(type: "TEXT", nullable: false),
                    membership = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_sign_in_link", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_site",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_closed = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_site", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_user",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    display_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    credential = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    is_switched_off = table.Column<bool>(type: "INTEGER", nullable: false),
                    pin_hash = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    code_secret = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    code_step = table.Column<long>(type: "INTEGER", nullable: false),
                    recovery_codes = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<long>(type: "INTEGER", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_user", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "risk_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    client = table.Column<Guid>(type: "TEXT", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    urgency = table.Column<int>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    ending = table.Column<int>(type: "INTEGER", nullable: true),
                    closing_note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_program",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    after_hours_phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_public_default = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_program", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_program_people_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "people_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_membership",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user = table.Column<Guid>(type: "TEXT", nullable: false),
                    program = table.Column<Guid>(type: "TEXT", nullable: false),
                    role_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    client = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_membership", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_membership_user_user",
                        column: x => x.user,
                        principalTable: "people_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_user_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", maxLength: 1024, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_user_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_user_claim_people_user_user_id",
                        column: x => x.user_id,
                        principalTable: "people_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_user_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_user_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_people_user_login_people_user_user_id",
                        column: x => x.user_id,
                        principalTable: "people_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_user_passkey",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_user_passkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_people_user_passkey_people_user_user_id",
                        column: x => x.user_id,
                        principalTable: "people_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_user_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_user_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_people_user_token_people_user_user_id",
                        column: x => x.user_id,
                        principalTable: "people_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "risk_signal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    urgency = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    detail = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_signal", x => x.id);
                    table.ForeignKey(
                        name: "fk_risk_signal_risk_item_item",
                        column: x => x.item,
                        principalTable: "risk_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "risk_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    program_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_risk_step_risk_item_item",
                        column: x => x.item,
                        principalTable: "risk_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_core_audit_program_id_actor",
                table: "core_audit",
                columns: new[] { "program_id", "actor" });

            migrationBuilder.CreateIndex(
                name: "ix_core_audit_program_id_client",
                table: "core_audit",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_core_outbox_program_id_sent_at_next_try_at",
                table: "core_outbox",
                columns: new[] { "program_id", "sent_at", "next_try_at" });

            migrationBuilder.CreateIndex(
                name: "ix_people_client_program_id_search_family",
                table: "people_client",
                columns: new[] { "program_id", "search_family" });

            migrationBuilder.CreateIndex(
                name: "ix_people_client_program_id_search_given",
                table: "people_client",
                columns: new[] { "program_id", "search_given" });

            migrationBuilder.CreateIndex(
                name: "ix_people_membership_client",
                table: "people_membership",
                column: "client");

            migrationBuilder.CreateIndex(
                name: "ix_people_membership_program_is_active",
                table: "people_membership",
                columns: new[] { "program", "is_active" });

            migrationBuilder.CreateIndex(
                name: "ix_people_membership_user",
                table: "people_membership",
                column: "user");

            migrationBuilder.CreateIndex(
                name: "ix_people_program_organization_id",
                table: "people_program",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_program_slug",
                table: "people_program",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_session_key_hash",
                table: "people_session",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_session_user_ended_at",
                table: "people_session",
                columns: new[] { "user", "ended_at" });

            migrationBuilder.CreateIndex(
                name: "ix_people_sign_in_link_token_hash",
                table: "people_sign_in_link",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_sign_in_link_user_created_at",
                table: "people_sign_in_link",
                columns: new[] { "user", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_people_site_program_id",
                table: "people_site",
                column: "program_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_user_normalized_email",
                table: "people_user",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_people_user_normalized_user_name",
                table: "people_user",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_user_phone_number",
                table: "people_user",
                column: "phone_number");

            migrationBuilder.CreateIndex(
                name: "ix_people_user_claim_user_id",
                table: "people_user_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_user_login_user_id",
                table: "people_user_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_user_passkey_user_id",
                table: "people_user_passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_risk_item_program_id_client_closed_at",
                table: "risk_item",
                columns: new[] { "program_id", "client", "closed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_item_program_id_closed_at",
                table: "risk_item",
                columns: new[] { "program_id", "closed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_signal_item",
                table: "risk_signal",
                column: "item");

            migrationBuilder.CreateIndex(
                name: "ix_risk_signal_program_id_item",
                table: "risk_signal",
                columns: new[] { "program_id", "item" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_step_item",
                table: "risk_step",
                column: "item");

            migrationBuilder.CreateIndex(
                name: "ix_risk_step_program_id_item",
                table: "risk_step",
                columns: new[] { "program_id", "item" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "core_audit");

            migrationBuilder.DropTable(
                name: "core_audit_head");

            migrationBuilder.DropTable(
                name: "core_command_key");

            migrationBuilder.DropTable(
                name: "core_outbox");

            migrationBuilder.DropTable(
                name: "people_client");

            migrationBuilder.DropTable(
                name: "people_membership");

            migrationBuilder.DropTable(
                name: "people_program");

            migrationBuilder.DropTable(
                name: "people_role");

            migrationBuilder.DropTable(
                name: "people_session");

            migrationBuilder.DropTable(
                name: "people_sign_in_link");

            migrationBuilder.DropTable(
                name: "people_site");

            migrationBuilder.DropTable(
                name: "people_user_claim");

            migrationBuilder.DropTable(
                name: "people_user_login");

            migrationBuilder.DropTable(
                name: "people_user_passkey");

            migrationBuilder.DropTable(
                name: "people_user_token");

            migrationBuilder.DropTable(
                name: "risk_signal");

            migrationBuilder.DropTable(
                name: "risk_step");

            migrationBuilder.DropTable(
                name: "people_organization");

            migrationBuilder.DropTable(
                name: "people_user");

            migrationBuilder.DropTable(
                name: "risk_item");
        }
    }
}
