using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Footbridge.Host.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "billing_authorization_task",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    from_level = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    to_level = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    hours_per_week = table.Column<int>(type: "integer", nullable: false),
                    days_per_week = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    words = table.Column<byte[]>(type: "bytea", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    settled_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billing_authorization_task", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_cost_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    residential_per_diem_cents = table.Column<long>(type: "bigint", nullable: true),
                    residential_days = table.Column<int>(type: "integer", nullable: false),
                    nominal_cents_per_visit = table.Column<long>(type: "bigint", nullable: false),
                    region = table.Column<int>(type: "integer", nullable: false),
                    expected_weeks = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billing_cost_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_coverage",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    facts_coinsurance_percent = table.Column<int>(type: "integer", nullable: false),
                    facts_copay_cents_per_day = table.Column<long>(type: "bigint", nullable: false),
                    facts_covered = table.Column<bool>(type: "boolean", nullable: false),
                    facts_days_allowed = table.Column<int>(type: "integer", nullable: true),
                    facts_deductible_left_cents = table.Column<long>(type: "bigint", nullable: false),
                    facts_kind = table.Column<int>(type: "integer", nullable: false),
                    facts_member = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    facts_out_of_pocket_left_cents = table.Column<long>(type: "bigint", nullable: true),
                    facts_payer = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    facts_sliding_fee_allowed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billing_coverage", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_estimate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    own_weekly_cents = table.Column<long>(type: "bigint", nullable: false),
                    weeks = table.Column<int>(type: "integer", nullable: false),
                    payer = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    request = table.Column<string>(type: "text", nullable: false),
                    result = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billing_estimate", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_fee",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    words = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    words_es = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    cents = table.Column<long>(type: "bigint", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billing_fee", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_income_statement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    facts_annual_cents = table.Column<long>(type: "bigint", nullable: false),
                    facts_household = table.Column<int>(type: "integer", nullable: false),
                    facts_proof = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    facts_reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    facts_region = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billing_income_statement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "care_aftercare_appointment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    with_whom = table.Column<byte[]>(type: "bytea", nullable: false),
                    place = table.Column<byte[]>(type: "bytea", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_aftercare_appointment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "care_aftercare_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<byte[]>(type: "bytea", nullable: false),
                    purpose = table.Column<byte[]>(type: "bytea", nullable: false),
                    phone = table.Column<byte[]>(type: "bytea", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_aftercare_support", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "care_allergy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    none_known = table.Column<bool>(type: "boolean", nullable: false),
                    substance = table.Column<byte[]>(type: "bytea", nullable: false),
                    reaction = table.Column<byte[]>(type: "bytea", nullable: false),
                    severity = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true),
                    end_reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    label = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_allergy", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "care_assessment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_by = table.Column<Guid>(type: "uuid", nullable: false),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    signed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    signer_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    credential = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: true),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    label = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_assessment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "care_criteria_count",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    disorder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    found = table.Column<byte[]>(type: "bytea", nullable: false),
                    counted = table.Column<int>(type: "integer", nullable: false),
                    of = table.Column<int>(type: "integer", nullable: false),
                    specifiers = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    icd_code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    answer = table.Column<int>(type: "integer", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    problem = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_criteria_count", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "care_discharge_summary",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    presenting = table.Column<byte[]>(type: "bytea", nullable: false),
                    course = table.Column<byte[]>(type: "bytea", nullable: false),
                    recommendations = table.Column<byte[]>(type: "bytea", nullable: false),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    signed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    content_json = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_discharge_summary", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "care_episode",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    level_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    admitted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    counselor = table.Column<Guid>(type: "uuid", nullable: false),
                    hours_per_week = table.Column<int>(type: "integer", nullable: false),
                    days_per_week = table.Column<int>(type: "integer", nullable: false),
                    payer_review_days = table.Column<int>(type: "integer", nullable: true),
                    review_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    discharged_on = table.Column<DateOnly>(type: "date", nullable: true),
                    discharge_reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    discharge_words = table.Column<byte[]>(type: "bytea", nullable: false),
                    aftercare = table.Column<byte[]>(type: "bytea", nullable: false),
                    keep_in_touch = table.Column<bool>(type: "boolean", nullable: false),
                    return_words = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_episode", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "care_follow_up",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ending = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_follow_up", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "care_goal_proposal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    thread = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    accepted = table.Column<bool>(type: "boolean", nullable: false),
                    answer_words = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_goal_proposal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "care_library_own",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    area = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    measure = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    known = table.Column<string>(type: "text", nullable: false),
                    target = table.Column<string>(type: "text", nullable: false),
                    spanish_words = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_library_own", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "care_library_retired",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_library_retired", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "care_medication",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    name = table.Column<byte[]>(type: "bytea", nullable: false),
                    dose = table.Column<byte[]>(type: "bytea", nullable: false),
                    route = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    how_often = table.Column<byte[]>(type: "bytea", nullable: false),
                    prescriber = table.Column<byte[]>(type: "bytea", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    adherence = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    stop_reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    error_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    history_json = table.Column<byte[]>(type: "bytea", nullable: false),
                    label = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_medication", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "care_naloxone",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    in_hand = table.Column<bool>(type: "boolean", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_naloxone", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "care_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content_json = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    counselor_signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    client_signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reviewer_signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    family_signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    replaced_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "care_plan_attempt",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    plan = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    words = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_plan_attempt", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "care_plan_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_number = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    finding = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<byte[]>(type: "bytea", nullable: false),
                    next_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    decision = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    proposed = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    findings_json = table.Column<byte[]>(type: "bytea", nullable: false),
                    ground_json = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_plan_review", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "care_plan_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_plan_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "care_plan_signature",
                columns: table => new
                {
                    plan = table.Column<Guid>(type: "uuid", nullable: false),
                    signer = table.Column<int>(type: "integer", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    credential = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    drawn = table.Column<byte[]>(type: "bytea", nullable: true),
                    statement = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    words = table.Column<byte[]>(type: "bytea", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    seal = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_plan_signature", x => new { x.plan, x.signer });
                });

            migrationBuilder.CreateTable(
                name: "care_problem",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    words = table.Column<byte[]>(type: "bytea", nullable: false),
                    disorder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    specifiers = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    onset_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    error_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    error_reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    history_json = table.Column<byte[]>(type: "bytea", nullable: false),
                    label = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_problem", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "care_reconciliation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    credential = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    lines_json = table.Column<byte[]>(type: "bytea", nullable: false),
                    next_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    label = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_reconciliation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "care_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "core_audit",
                columns: table => new
                {
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_kind = table.Column<int>(type: "integer", nullable: false),
                    action = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    is_change = table.Column<bool>(type: "boolean", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: true),
                    purpose = table.Column<int>(type: "integer", nullable: true),
                    ground = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    result = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    origin = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    previous = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_core_audit", x => new { x.program_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "core_audit_client",
                columns: table => new
                {
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_core_audit_client", x => new { x.program_id, x.sequence, x.client });
                });

            migrationBuilder.CreateTable(
                name: "core_audit_head",
                columns: table => new
                {
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_core_audit_head", x => x.program_id);
                });

            migrationBuilder.CreateTable(
                name: "core_command_key",
                columns: table => new
                {
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    slice = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_core_command_key", x => new { x.program_id, x.actor, x.slice, x.key });
                });

            migrationBuilder.CreateTable(
                name: "core_outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    to = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                    about = table.Column<Guid>(type: "uuid", nullable: true),
                    is_awaited = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    held_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    held_for = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_with = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    next_try_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_core_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "intake_attachment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    title = table.Column<byte[]>(type: "bytea", nullable: false),
                    dated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    label = table.Column<int>(type: "integer", nullable: false),
                    media_type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intake_attachment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "intake_contact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    with = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<byte[]>(type: "bytea", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intake_contact", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "intake_document_key",
                columns: table => new
                {
                    document = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intake_document_key", x => x.document);
                });

            migrationBuilder.CreateTable(
                name: "intake_document_label",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    document = table.Column<Guid>(type: "uuid", nullable: false),
                    label = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intake_document_label", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "intake_placement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    facts_json = table.Column<string>(type: "text", nullable: false),
                    result_json = table.Column<string>(type: "text", nullable: false),
                    settings_json = table.Column<string>(type: "text", nullable: false),
                    settings_version = table.Column<int>(type: "integer", nullable: false),
                    recommended = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    blocked = table.Column<bool>(type: "boolean", nullable: false),
                    worked_out_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    worked_out_by = table.Column<Guid>(type: "uuid", nullable: true),
                    level = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intake_placement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "intake_placement_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intake_placement_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "intake_received_record",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    source_identifier = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intake_received_record", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "intake_referral",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source = table.Column<int>(type: "integer", nullable: false),
                    referrer_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    referrer_organization = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    referrer_phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    urgency = table.Column<int>(type: "integer", nullable: false),
                    substances = table.Column<List<string>>(type: "text[]", nullable: false),
                    coverage = table.Column<int>(type: "integer", nullable: false),
                    best_time = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    notes = table.Column<byte[]>(type: "bytea", nullable: true),
                    may_leave_message = table.Column<bool>(type: "boolean", nullable: false),
                    person_knows = table.Column<bool>(type: "boolean", nullable: true),
                    self_check_json = table.Column<byte[]>(type: "bytea", nullable: true),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    assigned_to = table.Column<Guid>(type: "uuid", nullable: true),
                    first_contact_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    assessed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    stage_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_for = table.Column<int>(type: "integer", nullable: true),
                    close_note = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intake_referral", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "monitoring_check_in",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    source = table.Column<int>(type: "integer", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    mood = table.Column<int>(type: "integer", nullable: true),
                    craving = table.Column<int>(type: "integer", nullable: true),
                    confidence = table.Column<int>(type: "integer", nullable: true),
                    used = table.Column<bool>(type: "boolean", nullable: true),
                    substances = table.Column<byte[]>(type: "bytea", nullable: true),
                    sleep_hours = table.Column<int>(type: "integer", nullable: true),
                    medication = table.Column<int>(type: "integer", nullable: true),
                    halt = table.Column<int>(type: "integer", nullable: false),
                    signs = table.Column<byte[]>(type: "bytea", nullable: true),
                    what_helped = table.Column<byte[]>(type: "bytea", nullable: true),
                    note = table.Column<byte[]>(type: "bytea", nullable: true),
                    wants_call = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_monitoring_check_in", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "monitoring_draw_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_monitoring_draw_code", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "monitoring_draw_day",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    entries = table.Column<string>(type: "text", nullable: false),
                    drawn = table.Column<string>(type: "text", nullable: false),
                    link = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_monitoring_draw_day", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "monitoring_draw_month",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    commitment = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    seed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_monitoring_draw_month", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "monitoring_drug_screen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    ordered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    collected_on = table.Column<DateOnly>(type: "date", nullable: false),
                    panel = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    method = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    number = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    observed = table.Column<bool>(type: "boolean", nullable: false),
                    observed_why = table.Column<byte[]>(type: "bytea", nullable: true),
                    observed_approved_by = table.Column<Guid>(type: "uuid", nullable: true),
                    temperature = table.Column<int>(type: "integer", nullable: true),
                    seal = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    note = table.Column<byte[]>(type: "bytea", nullable: true),
                    explanation = table.Column<byte[]>(type: "bytea", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_monitoring_drug_screen", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "monitoring_measure_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    instrument = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    timing = table.Column<int>(type: "integer", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    set_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_monitoring_measure_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "monitoring_measure_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    instrument = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    way = table.Column<int>(type: "integer", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    plan = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    key_hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: true),
                    key_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    code_hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: true),
                    code_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    draft = table.Column<byte[]>(type: "bytea", nullable: true),
                    alerted = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_monitoring_measure_request", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "monitoring_measure_result",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    request = table.Column<Guid>(type: "uuid", nullable: true),
                    instrument = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    instrument_version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    way = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    answers = table.Column<byte[]>(type: "bytea", nullable: false),
                    scores = table.Column<byte[]>(type: "bytea", nullable: false),
                    alerts = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_monitoring_measure_result", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "monitoring_screen_order",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    until = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    panel = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    method = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    ordered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    why = table.Column<byte[]>(type: "bytea", nullable: true),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    client_words = table.Column<byte[]>(type: "bytea", nullable: true),
                    excuse = table.Column<byte[]>(type: "bytea", nullable: true),
                    screen = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_monitoring_screen_order", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "monitoring_screen_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    times = table.Column<int>(type: "integer", nullable: false),
                    panel = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    method = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    set_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_monitoring_screen_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_client",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    family_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    preferred_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    born_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sex = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    pronouns = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    may_leave_message = table.Column<bool>(type: "boolean", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    search_given = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    search_preferred = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    search_family = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_client", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_organization",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_organization", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_role",
                columns: table => new
                {
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    added = table.Column<List<string>>(type: "text[]", nullable: false),
                    removed = table.Column<List<string>>(type: "text[]", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_role", x => new { x.program_id, x.code });
                });

            migrationBuilder.CreateTable(
                name: "people_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    user = table.Column<Guid>(type: "uuid", nullable: false),
                    membership = table.Column<Guid>(type: "uuid", nullable: false),
                    program = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    device = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ticket = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_session", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_sign_in_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    user = table.Column<Guid>(type: "uuid", nullable: false),
                    membership = table.Column<Guid>(type: "uuid", nullable: false),
                    program = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_sign_in_link", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_site",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_closed = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_site", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_user",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    display_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    credential = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    is_switched_off = table.Column<bool>(type: "boolean", nullable: false),
                    pin_hash = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    code_secret = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    code_step = table.Column<long>(type: "bigint", nullable: false),
                    recovery_codes = table.Column<List<string>>(type: "text[]", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    security_stamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    phone_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_user", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_agreement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    vendor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    service = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    items = table.Column<List<string>>(type: "text[]", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    paper = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_agreement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_certificate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    kept_until = table.Column<DateOnly>(type: "date", nullable: false),
                    rows_json = table.Column<string>(type: "text", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    keys_destroyed = table.Column<int>(type: "integer", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    confirmed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_certificate", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_consent",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    decision = table.Column<int>(type: "integer", nullable: false),
                    for_treatment_payment_operations = table.Column<bool>(type: "boolean", nullable: false),
                    terms_json = table.Column<string>(type: "text", nullable: false),
                    signer_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    drawn = table.Column<byte[]>(type: "bytea", nullable: true),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    authority = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    second_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    second_authority = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    paper = table.Column<Guid>(type: "uuid", nullable: true),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    witnessed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    declined_words = table.Column<byte[]>(type: "bytea", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    revoked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    revocation_method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    revocation_words = table.Column<byte[]>(type: "bytea", nullable: false),
                    event_on = table.Column<DateOnly>(type: "date", nullable: true),
                    known_false = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_consent", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_contact_wish",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    by_phone = table.Column<bool>(type: "boolean", nullable: false),
                    by_text = table.Column<bool>(type: "boolean", nullable: false),
                    by_mail = table.Column<bool>(type: "boolean", nullable: false),
                    by_letter = table.Column<bool>(type: "boolean", nullable: false),
                    first = table.Column<int>(type: "integer", nullable: true),
                    phone = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    email = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    letters_to = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    safe_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    may_leave_message = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    until = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_contact_wish", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_copy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_client = table.Column<bool>(type: "boolean", nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    withheld = table.Column<int>(type: "integer", nullable: false),
                    disclosure = table.Column<Guid>(type: "uuid", nullable: true),
                    for_name = table.Column<byte[]>(type: "bytea", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    steps_done = table.Column<int>(type: "integer", nullable: false),
                    steps_in_all = table.Column<int>(type: "integer", nullable: false),
                    ready_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    size = table.Column<int>(type: "integer", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    milliseconds = table.Column<int>(type: "integer", nullable: false),
                    fetched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    fetched = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_copy", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_deletion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    kept_until = table.Column<DateOnly>(type: "date", nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_deletion", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_disclosure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    recipient_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    affiliation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    role = table.Column<int>(type: "integer", nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ground = table.Column<int>(type: "integer", nullable: false),
                    items = table.Column<List<string>>(type: "text[]", nullable: false),
                    description = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    consent = table.Column<Guid>(type: "uuid", nullable: true),
                    consent_number = table.Column<int>(type: "integer", nullable: true),
                    consent_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    agreement = table.Column<Guid>(type: "uuid", nullable: true),
                    study = table.Column<Guid>(type: "uuid", nullable: true),
                    method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    notice = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    notice_edition = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    redisclosure = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    facts_json = table.Column<string>(type: "text", nullable: false),
                    paper = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_disclosure", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_family_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    consent = table.Column<Guid>(type: "uuid", nullable: false),
                    relative = table.Column<Guid>(type: "uuid", nullable: false),
                    invited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_family_link", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_incident",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    records = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    discovered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reported_by = table.Column<Guid>(type: "uuid", nullable: false),
                    finding = table.Column<int>(type: "integer", nullable: false),
                    assessment_json = table.Column<string>(type: "text", nullable: false),
                    exception_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    finding_words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    assessed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    assessed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    people = table.Column<int>(type: "integer", nullable: false),
                    states_json = table.Column<string>(type: "text", nullable: false),
                    steps = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    doing = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_incident", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_legal_hold",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    matter = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    placed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_legal_hold", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_minor_setting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_minor_setting", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_notice_key",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @public = table.Column<string>(name: "public", type: "character varying(100)", maxLength: 100, nullable: false),
                    @private = table.Column<byte[]>(name: "private", type: "bytea", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_notice_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_notice_phone",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    endpoint = table.Column<byte[]>(type: "bytea", nullable: false),
                    endpoint_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    key = table.Column<byte[]>(type: "bytea", nullable: false),
                    secret = table.Column<byte[]>(type: "bytea", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_notice_phone", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_opened",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reviewed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reviewed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    verdict = table.Column<int>(type: "integer", nullable: true),
                    review_words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_opened", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_paper",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: true),
                    content_type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_paper", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_reach_settings",
                columns: table => new
                {
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team = table.Column<int>(type: "integer", nullable: false),
                    cover_hours = table.Column<int>(type: "integer", nullable: false),
                    emergency_hours = table.Column<int>(type: "integer", nullable: false),
                    aftercare_days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_reach_settings", x => x.program_id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    wish = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    paid_in_full = table.Column<bool>(type: "boolean", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    extended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    extension_words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decision_words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    disagreement = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    disagreed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_request", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_retention_rule",
                columns: table => new
                {
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    years = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_retention_rule", x => new { x.program_id, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "privacy_seal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    named = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    lifted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lifted_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_seal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_study",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    holder = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    purpose = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    board = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    items = table.Column<List<string>>(type: "text[]", nullable: false),
                    destroy_by = table.Column<DateOnly>(type: "date", nullable: false),
                    promised_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    paper = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_study", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_unusual",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<int>(type: "integer", nullable: false),
                    actor = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    first_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    first_line = table.Column<long>(type: "bigint", nullable: false),
                    last_line = table.Column<long>(type: "bigint", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    usual = table.Column<int>(type: "integer", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<int>(type: "integer", nullable: true),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    reviewed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    reviewed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_unusual", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_unusual_run",
                columns: table => new
                {
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_unusual_run", x => x.program_id);
                });

            migrationBuilder.CreateTable(
                name: "recovery_help_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    is_off = table.Column<bool>(type: "boolean", nullable: false),
                    words_json = table.Column<string>(type: "text", nullable: false),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    checked_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_help_line", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recovery_lapse_report",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_on = table.Column<DateOnly>(type: "date", nullable: true),
                    substances = table.Column<byte[]>(type: "bytea", nullable: true),
                    safety = table.Column<int>(type: "integer", nullable: true),
                    may_be_opioid = table.Column<bool>(type: "boolean", nullable: true),
                    wants_call = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<byte[]>(type: "bytea", nullable: true),
                    urgency = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_lapse_report", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recovery_milestone_wish",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    may_say = table.Column<bool>(type: "boolean", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_milestone_wish", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recovery_plan_signature",
                columns: table => new
                {
                    plan = table.Column<Guid>(type: "uuid", nullable: false),
                    hand = table.Column<int>(type: "integer", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    credential = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    drawn = table.Column<byte[]>(type: "bytea", nullable: true),
                    meaning = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    seal = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_plan_signature", x => new { x.plan, x.hand });
                });

            migrationBuilder.CreateTable(
                name: "recovery_plan_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    saved_by = table.Column<Guid>(type: "uuid", nullable: false),
                    together = table.Column<bool>(type: "boolean", nullable: false),
                    client_signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    counselor_signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_plan_version", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recovery_relapse_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    reasons = table.Column<byte[]>(type: "bytea", nullable: false),
                    triggers = table.Column<byte[]>(type: "bytea", nullable: false),
                    warning_signs = table.Column<byte[]>(type: "bytea", nullable: false),
                    coping_steps = table.Column<byte[]>(type: "bytea", nullable: false),
                    places = table.Column<byte[]>(type: "bytea", nullable: false),
                    people = table.Column<byte[]>(type: "bytea", nullable: false),
                    professionals = table.Column<byte[]>(type: "bytea", nullable: false),
                    safer_home = table.Column<byte[]>(type: "bytea", nullable: false),
                    situations = table.Column<byte[]>(type: "bytea", nullable: false),
                    naloxone = table.Column<byte[]>(type: "bytea", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_relapse_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recovery_reminder",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    meetings = table.Column<bool>(type: "boolean", nullable: false),
                    check_in_at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    told_of_meetings = table.Column<DateOnly>(type: "date", nullable: true),
                    told_of_check_in = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_reminder", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recovery_reward_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_reward_code", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recovery_reward_draw",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    said = table.Column<int>(type: "integer", nullable: false),
                    bowl = table.Column<string>(type: "text", nullable: false),
                    slip = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    link = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_reward_draw", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recovery_reward_gain",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    occasion = table.Column<Guid>(type: "uuid", nullable: false),
                    earned_on = table.Column<DateOnly>(type: "date", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    goal = table.Column<int>(type: "integer", nullable: false),
                    in_a_row = table.Column<int>(type: "integer", nullable: false),
                    schedule = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    slip = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    cents = table.Column<int>(type: "integer", nullable: false),
                    draw = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_reward_gain", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recovery_reward_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    slip = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    cents = table.Column<int>(type: "integer", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_reward_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recovery_reward_month",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    commitment = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    seed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_reward_month", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recovery_reward_terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<bool>(type: "boolean", nullable: false),
                    schedule = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    goal = table.Column<int>(type: "integer", nullable: false),
                    panel = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    client_year_cents = table.Column<int>(type: "integer", nullable: false),
                    program_month_cents = table.Column<int>(type: "integer", nullable: false),
                    counsel_checked = table.Column<bool>(type: "boolean", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_reward_terms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recovery_talk",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false),
                    last_answer = table.Column<int>(type: "integer", nullable: false),
                    waiting_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    late_told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    team_read = table.Column<int>(type: "integer", nullable: false),
                    team_read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    client_read = table.Column<int>(type: "integer", nullable: false),
                    client_read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    notice_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_talk", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recovery_talk_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    words = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_talk_line", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recovery_talk_terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    hours = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_talk_terms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "risk_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    urgency = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    ending = table.Column<int>(type: "integer", nullable: true),
                    closing_note = table.Column<byte[]>(type: "bytea", nullable: false),
                    next_step = table.Column<byte[]>(type: "bytea", nullable: false),
                    alarm_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    alarm_told = table.Column<List<string>>(type: "text[]", nullable: false),
                    alarm_told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    acknowledged_by = table.Column<Guid>(type: "uuid", nullable: true),
                    set_aside_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    escalated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    escalated_for = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "risk_on_call",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    staff = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    backup = table.Column<bool>(type: "boolean", nullable: false),
                    set_by = table.Column<Guid>(type: "uuid", nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_on_call", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "schedule_appointment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    day = table.Column<int>(type: "integer", nullable: false),
                    start = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    staff = table.Column<Guid>(type: "uuid", nullable: false),
                    site = table.Column<Guid>(type: "uuid", nullable: true),
                    changes = table.Column<byte[]>(type: "bytea", nullable: false),
                    stood_in_until = table.Column<DateOnly>(type: "date", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_appointment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "schedule_availability",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    modality = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    blocks = table.Column<string>(type: "jsonb", nullable: true),
                    family_times = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_availability", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "schedule_feed",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: true),
                    token_hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_feed", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "schedule_group",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    track = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    population = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    closed = table.Column<bool>(type: "boolean", nullable: false),
                    meetings = table.Column<int>(type: "integer", nullable: true),
                    join_until = table.Column<int>(type: "integer", nullable: false),
                    join_by = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_group", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "schedule_keep_apart",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    one = table.Column<Guid>(type: "uuid", nullable: false),
                    other = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_keep_apart", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "schedule_prescription",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    hours_least = table.Column<int>(type: "integer", nullable: false),
                    hours_most = table.Column<int>(type: "integer", nullable: false),
                    days_least = table.Column<int>(type: "integer", nullable: false),
                    days_most = table.Column<int>(type: "integer", nullable: false),
                    day_least_minutes = table.Column<int>(type: "integer", nullable: false),
                    day_most_minutes = table.Column<int>(type: "integer", nullable: false),
                    services_least = table.Column<int>(type: "integer", nullable: false),
                    individual = table.Column<bool>(type: "boolean", nullable: false),
                    family = table.Column<bool>(type: "boolean", nullable: false),
                    family_therapist = table.Column<Guid>(type: "uuid", nullable: true),
                    site = table.Column<Guid>(type: "uuid", nullable: true),
                    other_site = table.Column<Guid>(type: "uuid", nullable: true),
                    women_only = table.Column<bool>(type: "boolean", nullable: false),
                    prefers_women = table.Column<bool>(type: "boolean", nullable: false),
                    trauma_track = table.Column<bool>(type: "boolean", nullable: false),
                    part_of_day = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    mix = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_prescription", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "schedule_room",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    site = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_room", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "schedule_season",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    seconds = table.Column<int>(type: "integer", nullable: false),
                    seed = table.Column<int>(type: "integer", nullable: false),
                    clinic = table.Column<byte[]>(type: "bytea", nullable: false),
                    now = table.Column<byte[]>(type: "bytea", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    stop_asked = table.Column<bool>(type: "boolean", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    part = table.Column<int>(type: "integer", nullable: false),
                    plan = table.Column<byte[]>(type: "bytea", nullable: false),
                    cost = table.Column<long>(type: "bigint", nullable: false),
                    bound = table.Column<long>(type: "bigint", nullable: false),
                    reasons = table.Column<byte[]>(type: "bytea", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    published_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_season", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "schedule_site_hours",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    site = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    family_rooms = table.Column<int>(type: "integer", nullable: false),
                    blocks = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_site_hours", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "schedule_staff_hours",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    user = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    kinds = table.Column<List<string>>(type: "character varying(20)[]", nullable: false),
                    womens_groups = table.Column<bool>(type: "boolean", nullable: false),
                    trauma_track = table.Column<bool>(type: "boolean", nullable: false),
                    spanish = table.Column<bool>(type: "boolean", nullable: false),
                    video = table.Column<bool>(type: "boolean", nullable: false),
                    most_day_minutes = table.Column<int>(type: "integer", nullable: false),
                    most_week_minutes = table.Column<int>(type: "integer", nullable: false),
                    overtime_minutes = table.Column<int>(type: "integer", nullable: false),
                    caseload = table.Column<int>(type: "integer", nullable: false),
                    blocks = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_staff_hours", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "schedule_staff_leave",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    user = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_staff_leave", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sessions_format",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions_format", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sessions_note_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    copy_forward = table.Column<bool>(type: "boolean", nullable: false),
                    kinds_json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions_note_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sessions_phrase",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    @short = table.Column<string>(name: "short", type: "character varying(20)", maxLength: 20, nullable: false),
                    text = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions_phrase", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sessions_private_note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    author = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<byte[]>(type: "bytea", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions_private_note", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sessions_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    group = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    room_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    telehealth = table.Column<bool>(type: "boolean", nullable: false),
                    planned_start = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    planned_minutes = table.Column<int>(type: "integer", nullable: false),
                    facilitator = table.Column<Guid>(type: "uuid", nullable: false),
                    co_facilitator = table.Column<Guid>(type: "uuid", nullable: true),
                    also_led_by = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    opened_by = table.Column<Guid>(type: "uuid", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    start = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    end = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    break_from = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    break_minutes = table.Column<int>(type: "integer", nullable: false),
                    topic = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    shared_text = table.Column<byte[]>(type: "bytea", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    signed_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions_session", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sessions_signing_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions_signing_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "skills_diary_day",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    urge = table.Column<int>(type: "integer", nullable: true),
                    used = table.Column<bool>(type: "boolean", nullable: true),
                    anger = table.Column<int>(type: "integer", nullable: true),
                    sadness = table.Column<int>(type: "integer", nullable: true),
                    fear = table.Column<int>(type: "integer", nullable: true),
                    shame = table.Column<int>(type: "integer", nullable: true),
                    joy = table.Column<int>(type: "integer", nullable: true),
                    skills = table.Column<List<string>>(type: "text[]", nullable: false),
                    helped = table.Column<int>(type: "integer", nullable: true),
                    note = table.Column<byte[]>(type: "bytea", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_diary_day", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "skills_homework_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    group = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<byte[]>(type: "bytea", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_homework_answer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "skills_own_lesson",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    file = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    retired = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_own_lesson", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "skills_practice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    exercise = table.Column<string>(type: "text", nullable: false),
                    exercise_version = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    before = table.Column<int>(type: "integer", nullable: true),
                    after = table.Column<int>(type: "integer", nullable: true),
                    helped = table.Column<int>(type: "integer", nullable: true),
                    answers = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_practice", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "skills_taught_lesson",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    group = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    lesson = table.Column<string>(type: "text", nullable: false),
                    lesson_version = table.Column<int>(type: "integer", nullable: false),
                    chosen_by = table.Column<Guid>(type: "uuid", nullable: true),
                    chosen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_taught_lesson", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "care_assessment_section",
                columns: table => new
                {
                    assessment = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    answers_json = table.Column<byte[]>(type: "bytea", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    label = table.Column<int>(type: "integer", nullable: false),
                    sealed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_assessment_section", x => new { x.assessment, x.code });
                    table.ForeignKey(
                        name: "fk_care_assessment_section_intake_assessment_assessment",
                        column: x => x.assessment,
                        principalTable: "care_assessment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "care_level_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    from_level = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    from_hours = table.Column<int>(type: "integer", nullable: false),
                    from_days = table.Column<int>(type: "integer", nullable: false),
                    to_level = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    to_hours = table.Column<int>(type: "integer", nullable: false),
                    to_days = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_level_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_care_level_change_care_episode_episode",
                        column: x => x.episode,
                        principalTable: "care_episode",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "care_follow_up_attempt",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    check = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    time = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    way = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    words = table.Column<byte[]>(type: "bytea", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_follow_up_attempt", x => x.id);
                    table.ForeignKey(
                        name: "fk_care_follow_up_attempt_care_follow_up_check",
                        column: x => x.check,
                        principalTable: "care_follow_up",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "intake_received_document",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    label = table.Column<int>(type: "integer", nullable: false),
                    packed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intake_received_document", x => x.id);
                    table.ForeignKey(
                        name: "fk_intake_received_document_received_record_record",
                        column: x => x.record,
                        principalTable: "intake_received_record",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "intake_received_fact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    system = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    display = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    value = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    label = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intake_received_fact", x => x.id);
                    table.ForeignKey(
                        name: "fk_intake_received_fact_received_record_record",
                        column: x => x.record,
                        principalTable: "intake_received_record",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "monitoring_lab_report",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    screen = table.Column<Guid>(type: "uuid", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    taken_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_monitoring_lab_report", x => x.id);
                    table.ForeignKey(
                        name: "fk_monitoring_lab_report_monitoring_drug_screen_screen",
                        column: x => x.screen,
                        principalTable: "monitoring_drug_screen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "monitoring_sample_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    screen = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    handed_by = table.Column<byte[]>(type: "bytea", nullable: true),
                    handed_to = table.Column<byte[]>(type: "bytea", nullable: true),
                    note = table.Column<byte[]>(type: "bytea", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_monitoring_sample_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_monitoring_sample_step_monitoring_drug_screen_screen",
                        column: x => x.screen,
                        principalTable: "monitoring_drug_screen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "monitoring_screen_reading",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    screen = table.Column<Guid>(type: "uuid", nullable: false),
                    substance = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    finding = table.Column<int>(type: "integer", nullable: false),
                    analyte = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    amount = table.Column<decimal>(type: "numeric(14,4)", precision: 14, scale: 4, nullable: true),
                    unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    cutoff = table.Column<decimal>(type: "numeric(14,4)", precision: 14, scale: 4, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    corrects = table.Column<bool>(type: "boolean", nullable: false),
                    replaced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_monitoring_screen_reading", x => x.id);
                    table.ForeignKey(
                        name: "fk_monitoring_screen_reading_monitoring_drug_screen_screen",
                        column: x => x.screen,
                        principalTable: "monitoring_drug_screen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "monitoring_screen_result",
                columns: table => new
                {
                    screen = table.Column<Guid>(type: "uuid", nullable: false),
                    substance = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    finding = table.Column<int>(type: "integer", nullable: false),
                    confirmation = table.Column<int>(type: "integer", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_monitoring_screen_result", x => new { x.screen, x.substance });
                    table.ForeignKey(
                        name: "fk_monitoring_screen_result_monitoring_drug_screen_screen",
                        column: x => x.screen,
                        principalTable: "monitoring_drug_screen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_program",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    after_hours_phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    is_public_default = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user = table.Column<Guid>(type: "uuid", nullable: false),
                    program = table.Column<Guid>(type: "uuid", nullable: false),
                    role_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    claim_value = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: true)
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
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
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
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
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
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
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
                name: "privacy_copy_content",
                columns: table => new
                {
                    copy = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_copy_content", x => x.copy);
                    table.ForeignKey(
                        name: "fk_privacy_copy_content_record_copy_copy",
                        column: x => x.copy,
                        principalTable: "privacy_copy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "privacy_copy_key",
                columns: table => new
                {
                    copy = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_copy_key", x => x.copy);
                    table.ForeignKey(
                        name: "fk_privacy_copy_key_record_copy_copy",
                        column: x => x.copy,
                        principalTable: "privacy_copy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "privacy_incident_notice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    incident = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_incident_notice", x => x.id);
                    table.ForeignKey(
                        name: "fk_privacy_incident_notice_privacy_incident_incident",
                        column: x => x.incident,
                        principalTable: "privacy_incident",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "privacy_incident_person",
                columns: table => new
                {
                    incident = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    noticed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_incident_person", x => new { x.incident, x.client });
                    table.ForeignKey(
                        name: "fk_privacy_incident_person_privacy_incident_incident",
                        column: x => x.incident,
                        principalTable: "privacy_incident",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recovery_reward_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    gain = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    witness = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_reward_line", x => x.id);
                    table.ForeignKey(
                        name: "fk_recovery_reward_line_recovery_reward_gain_gain",
                        column: x => x.gain,
                        principalTable: "recovery_reward_gain",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recovery_reward_stock",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: false),
                    change = table.Column<int>(type: "integer", nullable: false),
                    why = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_reward_stock", x => x.id);
                    table.ForeignKey(
                        name: "fk_recovery_reward_stock_recovery_reward_item_item",
                        column: x => x.item,
                        principalTable: "recovery_reward_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "risk_signal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    urgency = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    detail = table.Column<List<string>>(type: "text[]", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<byte[]>(type: "bytea", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "risk_hand_over",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    shift = table.Column<Guid>(type: "uuid", nullable: false),
                    giver = table.Column<Guid>(type: "uuid", nullable: false),
                    taker = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<byte[]>(type: "bytea", nullable: false),
                    open_now = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    accepted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_hand_over", x => x.id);
                    table.ForeignKey(
                        name: "fk_risk_hand_over_on_call_shift_shift",
                        column: x => x.shift,
                        principalTable: "risk_on_call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "schedule_enrollment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    group = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    override_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    overbook_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_enrollment", x => x.id);
                    table.ForeignKey(
                        name: "fk_schedule_enrollment_therapy_group_group",
                        column: x => x.group,
                        principalTable: "schedule_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "schedule_group_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    value = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_group_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_schedule_group_event_schedule_group_group",
                        column: x => x.group,
                        principalTable: "schedule_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "schedule_substitution",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    group = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    facilitator = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_substitution", x => x.id);
                    table.ForeignKey(
                        name: "fk_schedule_substitution_schedule_group_group",
                        column: x => x.group,
                        principalTable: "schedule_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "schedule_visit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    group = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    missed_group = table.Column<Guid>(type: "uuid", nullable: true),
                    missed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    overbook_reason = table.Column<byte[]>(type: "bytea", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_visit", x => x.id);
                    table.ForeignKey(
                        name: "fk_schedule_visit_schedule_group_group",
                        column: x => x.group,
                        principalTable: "schedule_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "schedule_word",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    group = table.Column<Guid>(type: "uuid", nullable: true),
                    session = table.Column<Guid>(type: "uuid", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    minutes_late = table.Column<int>(type: "integer", nullable: true),
                    reason = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    words = table.Column<byte[]>(type: "bytea", nullable: false),
                    said_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    taken_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_word", x => x.id);
                    table.ForeignKey(
                        name: "fk_schedule_word_schedule_group_group",
                        column: x => x.group,
                        principalTable: "schedule_group",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "schedule_closure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    site = table.Column<Guid>(type: "uuid", nullable: true),
                    room = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_closure", x => x.id);
                    table.ForeignKey(
                        name: "fk_schedule_closure_room_room",
                        column: x => x.room,
                        principalTable: "schedule_room",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "schedule_group_pattern",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    day = table.Column<int>(type: "integer", nullable: false),
                    start = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    room = table.Column<Guid>(type: "uuid", nullable: true),
                    facilitator = table.Column<Guid>(type: "uuid", nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_group_pattern", x => x.id);
                    table.ForeignKey(
                        name: "fk_schedule_group_pattern_room_room",
                        column: x => x.room,
                        principalTable: "schedule_room",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_schedule_group_pattern_therapy_group_group",
                        column: x => x.group,
                        principalTable: "schedule_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "schedule_meeting_change",
                columns: table => new
                {
                    group = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    cancelled_because = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    start = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    minutes = table.Column<int>(type: "integer", nullable: true),
                    other_place = table.Column<bool>(type: "boolean", nullable: false),
                    room = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_meeting_change", x => new { x.group, x.on });
                    table.ForeignKey(
                        name: "fk_schedule_meeting_change_room_room",
                        column: x => x.room,
                        principalTable: "schedule_room",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_schedule_meeting_change_schedule_group_group",
                        column: x => x.group,
                        principalTable: "schedule_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sessions_attendance",
                columns: table => new
                {
                    session = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    walk_in = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    arrived_at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    left_at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    location = table.Column<byte[]>(type: "bytea", nullable: false),
                    remote_consent = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions_attendance", x => new { x.session, x.client });
                    table.ForeignKey(
                        name: "fk_sessions_attendance_sessions_session_session",
                        column: x => x.session,
                        principalTable: "sessions_session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sessions_note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    session = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    author = table.Column<Guid>(type: "uuid", nullable: false),
                    start = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    data = table.Column<byte[]>(type: "bytea", nullable: false),
                    response = table.Column<byte[]>(type: "bytea", nullable: false),
                    next_step = table.Column<byte[]>(type: "bytea", nullable: false),
                    participation = table.Column<int>(type: "integer", nullable: true),
                    risk = table.Column<int>(type: "integer", nullable: false),
                    objective = table.Column<Guid>(type: "uuid", nullable: true),
                    plan_goal = table.Column<byte[]>(type: "bytea", nullable: false),
                    plan_objective = table.Column<byte[]>(type: "bytea", nullable: false),
                    details_json = table.Column<byte[]>(type: "bytea", nullable: false),
                    missed = table.Column<Guid>(type: "uuid", nullable: true),
                    voided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    signed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    content = table.Column<byte[]>(type: "bytea", nullable: true),
                    hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: true),
                    step_count = table.Column<int>(type: "integer", nullable: false),
                    last_step = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: true),
                    round = table.Column<int>(type: "integer", nullable: false),
                    cosign_due = table.Column<DateOnly>(type: "date", nullable: true),
                    cosign_by = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    cosigned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions_note", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_note_sessions_session_session",
                        column: x => x.session,
                        principalTable: "sessions_session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sessions_addendum",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<byte[]>(type: "bytea", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    signer_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    credential = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions_addendum", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_addendum_client_note_note",
                        column: x => x.note,
                        principalTable: "sessions_note",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sessions_note_void",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lifted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    lifted_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    lifted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions_note_void", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_note_void_sessions_note_note",
                        column: x => x.note,
                        principalTable: "sessions_note",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sessions_signing_step",
                columns: table => new
                {
                    note = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    signer_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    credential = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    words = table.Column<byte[]>(type: "bytea", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: true),
                    content_hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    before = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions_signing_step", x => new { x.note, x.number });
                    table.ForeignKey(
                        name: "fk_sessions_signing_step_sessions_note_note",
                        column: x => x.note,
                        principalTable: "sessions_note",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_billing_authorization_task_program_id_client",
                table: "billing_authorization_task",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_billing_authorization_task_program_id_settled_at",
                table: "billing_authorization_task",
                columns: new[] { "program_id", "settled_at" });

            migrationBuilder.CreateIndex(
                name: "ix_billing_cost_settings_program_id",
                table: "billing_cost_settings",
                column: "program_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_billing_coverage_program_id_client",
                table: "billing_coverage",
                columns: new[] { "program_id", "client" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_billing_estimate_program_id_client_number",
                table: "billing_estimate",
                columns: new[] { "program_id", "client", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_billing_fee_program_id_code",
                table: "billing_fee",
                columns: new[] { "program_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_billing_income_statement_program_id_client",
                table: "billing_income_statement",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_care_aftercare_appointment_program_id_client",
                table: "care_aftercare_appointment",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_care_aftercare_support_program_id_client",
                table: "care_aftercare_support",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_care_allergy_program_id_client",
                table: "care_allergy",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_care_assessment_program_id_client_number",
                table: "care_assessment",
                columns: new[] { "program_id", "client", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_care_assessment_section_program_id_client",
                table: "care_assessment_section",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_care_criteria_count_program_id_client",
                table: "care_criteria_count",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_care_discharge_summary_episode",
                table: "care_discharge_summary",
                column: "episode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_care_discharge_summary_program_id_client",
                table: "care_discharge_summary",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_care_episode_client",
                table: "care_episode",
                column: "client",
                unique: true,
                filter: "discharged_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_care_episode_program_id_client",
                table: "care_episode",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_care_episode_program_id_discharged_on",
                table: "care_episode",
                columns: new[] { "program_id", "discharged_on" });

            migrationBuilder.CreateIndex(
                name: "ix_care_follow_up_episode_months",
                table: "care_follow_up",
                columns: new[] { "episode", "months" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_care_follow_up_program_id_client",
                table: "care_follow_up",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_care_follow_up_program_id_opens_on",
                table: "care_follow_up",
                columns: new[] { "program_id", "opens_on" });

            migrationBuilder.CreateIndex(
                name: "ix_care_follow_up_attempt_check",
                table: "care_follow_up_attempt",
                column: "check");

            migrationBuilder.CreateIndex(
                name: "ix_care_follow_up_attempt_program_id_client",
                table: "care_follow_up_attempt",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_care_goal_proposal_program_id_client",
                table: "care_goal_proposal",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_care_level_change_episode_on",
                table: "care_level_change",
                columns: new[] { "episode", "on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_care_level_change_program_id_client",
                table: "care_level_change",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_care_library_own_program_id",
                table: "care_library_own",
                column: "program_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_library_retired_program_id_code",
                table: "care_library_retired",
                columns: new[] { "program_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_care_medication_program_id_client",
                table: "care_medication",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_care_naloxone_program_id_client",
                table: "care_naloxone",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_care_plan_program_id_client",
                table: "care_plan",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_care_plan_program_id_episode_number",
                table: "care_plan",
                columns: new[] { "program_id", "episode", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_care_plan_attempt_program_id_client",
                table: "care_plan_attempt",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_care_plan_review_program_id_episode",
                table: "care_plan_review",
                columns: new[] { "program_id", "episode" });

            migrationBuilder.CreateIndex(
                name: "ix_care_plan_rules_program_id_number",
                table: "care_plan_rules",
                columns: new[] { "program_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_care_plan_signature_program_id_client",
                table: "care_plan_signature",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_care_problem_program_id_client",
                table: "care_problem",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_care_reconciliation_program_id_client",
                table: "care_reconciliation",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_care_rules_program_id_number",
                table: "care_rules",
                columns: new[] { "program_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_core_audit_program_id_actor_sequence",
                table: "core_audit",
                columns: new[] { "program_id", "actor", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_core_audit_program_id_client_sequence",
                table: "core_audit",
                columns: new[] { "program_id", "client", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_core_audit_client_program_id_client_sequence",
                table: "core_audit_client",
                columns: new[] { "program_id", "client", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_core_outbox_program_id_sent_at_next_try_at",
                table: "core_outbox",
                columns: new[] { "program_id", "sent_at", "next_try_at" });

            migrationBuilder.CreateIndex(
                name: "ix_intake_attachment_program_id_client",
                table: "intake_attachment",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_intake_contact_program_id_referral_at",
                table: "intake_contact",
                columns: new[] { "program_id", "referral", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_intake_document_key_program_id_client",
                table: "intake_document_key",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_intake_document_label_program_id_client",
                table: "intake_document_label",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_intake_document_label_program_id_document",
                table: "intake_document_label",
                columns: new[] { "program_id", "document" });

            migrationBuilder.CreateIndex(
                name: "ix_intake_placement_program_id_client_number",
                table: "intake_placement",
                columns: new[] { "program_id", "client", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_intake_placement_settings_program_id_number",
                table: "intake_placement_settings",
                columns: new[] { "program_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_intake_received_document_program_id_record",
                table: "intake_received_document",
                columns: new[] { "program_id", "record" });

            migrationBuilder.CreateIndex(
                name: "ix_intake_received_document_record",
                table: "intake_received_document",
                column: "record");

            migrationBuilder.CreateIndex(
                name: "ix_intake_received_fact_program_id_record",
                table: "intake_received_fact",
                columns: new[] { "program_id", "record" });

            migrationBuilder.CreateIndex(
                name: "ix_intake_received_fact_record",
                table: "intake_received_fact",
                column: "record");

            migrationBuilder.CreateIndex(
                name: "ix_intake_received_record_program_id_client",
                table: "intake_received_record",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_intake_received_record_program_id_digest",
                table: "intake_received_record",
                columns: new[] { "program_id", "digest" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_intake_received_record_program_id_source_identifier",
                table: "intake_received_record",
                columns: new[] { "program_id", "source_identifier" });

            migrationBuilder.CreateIndex(
                name: "ix_intake_referral_program_id_client",
                table: "intake_referral",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_intake_referral_program_id_received_at",
                table: "intake_referral",
                columns: new[] { "program_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_intake_referral_program_id_stage_stage_at",
                table: "intake_referral",
                columns: new[] { "program_id", "stage", "stage_at" });

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_check_in_program_id_client_on_at",
                table: "monitoring_check_in",
                columns: new[] { "program_id", "client", "on", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_draw_code_program_id_client",
                table: "monitoring_draw_code",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_draw_code_program_id_month_code",
                table: "monitoring_draw_code",
                columns: new[] { "program_id", "month", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_draw_day_program_id_on",
                table: "monitoring_draw_day",
                columns: new[] { "program_id", "on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_draw_month_program_id_month",
                table: "monitoring_draw_month",
                columns: new[] { "program_id", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_drug_screen_program_id_client_collected_on",
                table: "monitoring_drug_screen",
                columns: new[] { "program_id", "client", "collected_on" });

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_drug_screen_program_id_number",
                table: "monitoring_drug_screen",
                columns: new[] { "program_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_drug_screen_program_id_seal",
                table: "monitoring_drug_screen",
                columns: new[] { "program_id", "seal" });

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_lab_report_program_id_digest",
                table: "monitoring_lab_report",
                columns: new[] { "program_id", "digest" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_lab_report_screen",
                table: "monitoring_lab_report",
                column: "screen");

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_measure_plan_program_id_client_until",
                table: "monitoring_measure_plan",
                columns: new[] { "program_id", "client", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_measure_request_code_hash",
                table: "monitoring_measure_request",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_measure_request_key_hash",
                table: "monitoring_measure_request",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_measure_request_plan_due_on",
                table: "monitoring_measure_request",
                columns: new[] { "plan", "due_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_measure_request_program_id_client_state",
                table: "monitoring_measure_request",
                columns: new[] { "program_id", "client", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_measure_request_program_id_state",
                table: "monitoring_measure_request",
                columns: new[] { "program_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_measure_result_program_id_client_instrument_on",
                table: "monitoring_measure_result",
                columns: new[] { "program_id", "client", "instrument", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_measure_result_request",
                table: "monitoring_measure_result",
                column: "request",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_sample_step_program_id_screen",
                table: "monitoring_sample_step",
                columns: new[] { "program_id", "screen" });

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_sample_step_screen",
                table: "monitoring_sample_step",
                column: "screen");

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_screen_order_program_id_client_on",
                table: "monitoring_screen_order",
                columns: new[] { "program_id", "client", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_screen_order_program_id_on",
                table: "monitoring_screen_order",
                columns: new[] { "program_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_screen_plan_program_id_client_from",
                table: "monitoring_screen_plan",
                columns: new[] { "program_id", "client", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_screen_reading_program_id_screen",
                table: "monitoring_screen_reading",
                columns: new[] { "program_id", "screen" });

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_screen_reading_screen",
                table: "monitoring_screen_reading",
                column: "screen");

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_screen_result_program_id_screen",
                table: "monitoring_screen_result",
                columns: new[] { "program_id", "screen" });

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
                name: "ix_privacy_agreement_program_id",
                table: "privacy_agreement",
                column: "program_id");

            migrationBuilder.CreateIndex(
                name: "ix_privacy_certificate_program_id_at",
                table: "privacy_certificate",
                columns: new[] { "program_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_consent_program_id_client",
                table: "privacy_consent",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_contact_wish_program_id_client",
                table: "privacy_contact_wish",
                columns: new[] { "program_id", "client" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_privacy_copy_program_id_client",
                table: "privacy_copy",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_copy_program_id_state",
                table: "privacy_copy",
                columns: new[] { "program_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_copy_content_program_id_copy",
                table: "privacy_copy_content",
                columns: new[] { "program_id", "copy" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_copy_key_program_id_client",
                table: "privacy_copy_key",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_deletion_program_id_client",
                table: "privacy_deletion",
                columns: new[] { "program_id", "client" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_privacy_disclosure_consent",
                table: "privacy_disclosure",
                column: "consent");

            migrationBuilder.CreateIndex(
                name: "ix_privacy_disclosure_program_id_client",
                table: "privacy_disclosure",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_disclosure_program_id_on",
                table: "privacy_disclosure",
                columns: new[] { "program_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_family_link_consent",
                table: "privacy_family_link",
                column: "consent");

            migrationBuilder.CreateIndex(
                name: "ix_privacy_family_link_program_id_client_relative",
                table: "privacy_family_link",
                columns: new[] { "program_id", "client", "relative" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_incident_program_id_discovered_on",
                table: "privacy_incident",
                columns: new[] { "program_id", "discovered_on" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_incident_notice_incident",
                table: "privacy_incident_notice",
                column: "incident");

            migrationBuilder.CreateIndex(
                name: "ix_privacy_incident_notice_program_id_incident",
                table: "privacy_incident_notice",
                columns: new[] { "program_id", "incident" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_incident_person_program_id_client",
                table: "privacy_incident_person",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_legal_hold_program_id_client",
                table: "privacy_legal_hold",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_minor_setting_program_id",
                table: "privacy_minor_setting",
                column: "program_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_privacy_notice_key_program_id",
                table: "privacy_notice_key",
                column: "program_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_privacy_notice_phone_program_id_client",
                table: "privacy_notice_phone",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_notice_phone_program_id_endpoint_hash",
                table: "privacy_notice_phone",
                columns: new[] { "program_id", "endpoint_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_privacy_opened_program_id_by",
                table: "privacy_opened",
                columns: new[] { "program_id", "by" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_opened_program_id_client",
                table: "privacy_opened",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_paper_program_id_client",
                table: "privacy_paper",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_request_program_id_client",
                table: "privacy_request",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_request_program_id_state",
                table: "privacy_request",
                columns: new[] { "program_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_seal_program_id_client",
                table: "privacy_seal",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_seal_program_id_lifted_at",
                table: "privacy_seal",
                columns: new[] { "program_id", "lifted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_study_program_id",
                table: "privacy_study",
                column: "program_id");

            migrationBuilder.CreateIndex(
                name: "ix_privacy_unusual_program_id_day",
                table: "privacy_unusual",
                columns: new[] { "program_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_privacy_unusual_program_id_reviewed_at",
                table: "privacy_unusual",
                columns: new[] { "program_id", "reviewed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_recovery_help_line_program_id_code",
                table: "recovery_help_line",
                columns: new[] { "program_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recovery_lapse_report_program_id_client_at",
                table: "recovery_lapse_report",
                columns: new[] { "program_id", "client", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_recovery_milestone_wish_program_id_client",
                table: "recovery_milestone_wish",
                columns: new[] { "program_id", "client" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recovery_plan_signature_program_id_client",
                table: "recovery_plan_signature",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_recovery_plan_version_program_id_client_number",
                table: "recovery_plan_version",
                columns: new[] { "program_id", "client", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recovery_relapse_plan_program_id_client",
                table: "recovery_relapse_plan",
                columns: new[] { "program_id", "client" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recovery_reminder_program_id_client",
                table: "recovery_reminder",
                columns: new[] { "program_id", "client" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recovery_reward_code_program_id_client_month",
                table: "recovery_reward_code",
                columns: new[] { "program_id", "client", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recovery_reward_code_program_id_month_code",
                table: "recovery_reward_code",
                columns: new[] { "program_id", "month", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recovery_reward_draw_program_id_month_sequence",
                table: "recovery_reward_draw",
                columns: new[] { "program_id", "month", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recovery_reward_gain_program_id_client_occasion_part",
                table: "recovery_reward_gain",
                columns: new[] { "program_id", "client", "occasion", "part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recovery_reward_gain_program_id_on",
                table: "recovery_reward_gain",
                columns: new[] { "program_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_recovery_reward_item_program_id",
                table: "recovery_reward_item",
                column: "program_id");

            migrationBuilder.CreateIndex(
                name: "ix_recovery_reward_line_gain",
                table: "recovery_reward_line",
                column: "gain");

            migrationBuilder.CreateIndex(
                name: "ix_recovery_reward_line_program_id_client",
                table: "recovery_reward_line",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_recovery_reward_line_program_id_gain_number",
                table: "recovery_reward_line",
                columns: new[] { "program_id", "gain", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recovery_reward_month_program_id_month",
                table: "recovery_reward_month",
                columns: new[] { "program_id", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recovery_reward_stock_item",
                table: "recovery_reward_stock",
                column: "item");

            migrationBuilder.CreateIndex(
                name: "ix_recovery_reward_stock_program_id_item",
                table: "recovery_reward_stock",
                columns: new[] { "program_id", "item" });

            migrationBuilder.CreateIndex(
                name: "ix_recovery_reward_terms_program_id_number",
                table: "recovery_reward_terms",
                columns: new[] { "program_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recovery_talk_program_id_answer_by",
                table: "recovery_talk",
                columns: new[] { "program_id", "answer_by" });

            migrationBuilder.CreateIndex(
                name: "ix_recovery_talk_program_id_client",
                table: "recovery_talk",
                columns: new[] { "program_id", "client" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recovery_talk_line_program_id_client_number",
                table: "recovery_talk_line",
                columns: new[] { "program_id", "client", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recovery_talk_terms_program_id_number",
                table: "recovery_talk_terms",
                columns: new[] { "program_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_risk_hand_over_program_id_answered_at",
                table: "risk_hand_over",
                columns: new[] { "program_id", "answered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_hand_over_shift",
                table: "risk_hand_over",
                column: "shift");

            migrationBuilder.CreateIndex(
                name: "ix_risk_item_program_id_client_closed_at",
                table: "risk_item",
                columns: new[] { "program_id", "client", "closed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_item_program_id_closed_at",
                table: "risk_item",
                columns: new[] { "program_id", "closed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_on_call_program_id_until",
                table: "risk_on_call",
                columns: new[] { "program_id", "until" });

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

            migrationBuilder.CreateIndex(
                name: "ix_schedule_appointment_program_id_client",
                table: "schedule_appointment",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_schedule_appointment_program_id_staff_day",
                table: "schedule_appointment",
                columns: new[] { "program_id", "staff", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_schedule_availability_program_id_client_from",
                table: "schedule_availability",
                columns: new[] { "program_id", "client", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_schedule_closure_program_id_from",
                table: "schedule_closure",
                columns: new[] { "program_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_schedule_closure_room",
                table: "schedule_closure",
                column: "room");

            migrationBuilder.CreateIndex(
                name: "ix_schedule_enrollment_group",
                table: "schedule_enrollment",
                column: "group");

            migrationBuilder.CreateIndex(
                name: "ix_schedule_enrollment_program_id_client",
                table: "schedule_enrollment",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_schedule_enrollment_program_id_group_from",
                table: "schedule_enrollment",
                columns: new[] { "program_id", "group", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_schedule_feed_program_id_user_kind",
                table: "schedule_feed",
                columns: new[] { "program_id", "user", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_schedule_feed_token_hash",
                table: "schedule_feed",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_schedule_group_program_id",
                table: "schedule_group",
                column: "program_id");

            migrationBuilder.CreateIndex(
                name: "ix_schedule_group_event_group",
                table: "schedule_group_event",
                column: "group");

            migrationBuilder.CreateIndex(
                name: "ix_schedule_group_event_program_id_client",
                table: "schedule_group_event",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_schedule_group_event_program_id_group_at",
                table: "schedule_group_event",
                columns: new[] { "program_id", "group", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_schedule_group_pattern_group",
                table: "schedule_group_pattern",
                column: "group");

            migrationBuilder.CreateIndex(
                name: "ix_schedule_group_pattern_program_id_day_from",
                table: "schedule_group_pattern",
                columns: new[] { "program_id", "day", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_schedule_group_pattern_room",
                table: "schedule_group_pattern",
                column: "room");

            migrationBuilder.CreateIndex(
                name: "ix_schedule_keep_apart_program_id_one_other",
                table: "schedule_keep_apart",
                columns: new[] { "program_id", "one", "other" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_schedule_meeting_change_program_id_on",
                table: "schedule_meeting_change",
                columns: new[] { "program_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_schedule_meeting_change_room",
                table: "schedule_meeting_change",
                column: "room");

            migrationBuilder.CreateIndex(
                name: "ix_schedule_prescription_program_id_client_from",
                table: "schedule_prescription",
                columns: new[] { "program_id", "client", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_schedule_room_program_id_site_name",
                table: "schedule_room",
                columns: new[] { "program_id", "site", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_schedule_season_program_id_asked_at",
                table: "schedule_season",
                columns: new[] { "program_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_schedule_site_hours_program_id_site_from",
                table: "schedule_site_hours",
                columns: new[] { "program_id", "site", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_schedule_staff_hours_program_id_user_from",
                table: "schedule_staff_hours",
                columns: new[] { "program_id", "user", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_schedule_staff_leave_program_id_user_from",
                table: "schedule_staff_leave",
                columns: new[] { "program_id", "user", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_schedule_substitution_group",
                table: "schedule_substitution",
                column: "group");

            migrationBuilder.CreateIndex(
                name: "ix_schedule_substitution_program_id_group_from",
                table: "schedule_substitution",
                columns: new[] { "program_id", "group", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_schedule_visit_group",
                table: "schedule_visit",
                column: "group");

            migrationBuilder.CreateIndex(
                name: "ix_schedule_visit_program_id_client",
                table: "schedule_visit",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_schedule_visit_program_id_on_group",
                table: "schedule_visit",
                columns: new[] { "program_id", "on", "group" });

            migrationBuilder.CreateIndex(
                name: "ix_schedule_word_group",
                table: "schedule_word",
                column: "group");

            migrationBuilder.CreateIndex(
                name: "ix_schedule_word_program_id_client",
                table: "schedule_word",
                columns: new[] { "program_id", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_schedule_word_program_id_on_group",
                table: "schedule_word",
                columns: new[] { "program_id", "on", "group" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_addendum_note",
                table: "sessions_addendum",
                column: "note");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_addendum_program_id_note",
                table: "sessions_addendum",
                columns: new[] { "program_id", "note" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_attendance_program_id_client_on",
                table: "sessions_attendance",
                columns: new[] { "program_id", "client", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_attendance_program_id_on",
                table: "sessions_attendance",
                columns: new[] { "program_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_format_program_id_code",
                table: "sessions_format",
                columns: new[] { "program_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sessions_note_program_id_client_on",
                table: "sessions_note",
                columns: new[] { "program_id", "client", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_note_program_id_cosign_due_cosigned_at",
                table: "sessions_note",
                columns: new[] { "program_id", "cosign_due", "cosigned_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_note_program_id_missed",
                table: "sessions_note",
                columns: new[] { "program_id", "missed" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_note_program_id_sent_back_at",
                table: "sessions_note",
                columns: new[] { "program_id", "sent_back_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_note_program_id_signed_at",
                table: "sessions_note",
                columns: new[] { "program_id", "signed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_note_session_client",
                table: "sessions_note",
                columns: new[] { "session", "client" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sessions_note_settings_program_id",
                table: "sessions_note_settings",
                column: "program_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sessions_note_void_note",
                table: "sessions_note_void",
                column: "note");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_note_void_program_id_note",
                table: "sessions_note_void",
                columns: new[] { "program_id", "note" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_phrase_program_id_owner_short",
                table: "sessions_phrase",
                columns: new[] { "program_id", "owner", "short" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_private_note_program_id_client_author",
                table: "sessions_private_note",
                columns: new[] { "program_id", "client", "author" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_session_program_id_on_group",
                table: "sessions_session",
                columns: new[] { "program_id", "on", "group" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sessions_session_program_id_state_on",
                table: "sessions_session",
                columns: new[] { "program_id", "state", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_signing_settings_program_id_number",
                table: "sessions_signing_settings",
                columns: new[] { "program_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sessions_signing_step_program_id_at",
                table: "sessions_signing_step",
                columns: new[] { "program_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_skills_diary_day_program_id_client_on",
                table: "skills_diary_day",
                columns: new[] { "program_id", "client", "on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_skills_homework_answer_program_id_client_group_on",
                table: "skills_homework_answer",
                columns: new[] { "program_id", "client", "group", "on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_skills_own_lesson_program_id_name_language",
                table: "skills_own_lesson",
                columns: new[] { "program_id", "name", "language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_skills_practice_program_id_client_on",
                table: "skills_practice",
                columns: new[] { "program_id", "client", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_skills_taught_lesson_program_id_group_on",
                table: "skills_taught_lesson",
                columns: new[] { "program_id", "group", "on" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "billing_authorization_task");

            migrationBuilder.DropTable(
                name: "billing_cost_settings");

            migrationBuilder.DropTable(
                name: "billing_coverage");

            migrationBuilder.DropTable(
                name: "billing_estimate");

            migrationBuilder.DropTable(
                name: "billing_fee");

            migrationBuilder.DropTable(
                name: "billing_income_statement");

            migrationBuilder.DropTable(
                name: "care_aftercare_appointment");

            migrationBuilder.DropTable(
                name: "care_aftercare_support");

            migrationBuilder.DropTable(
                name: "care_allergy");

            migrationBuilder.DropTable(
                name: "care_assessment_section");

            migrationBuilder.DropTable(
                name: "care_criteria_count");

            migrationBuilder.DropTable(
                name: "care_discharge_summary");

            migrationBuilder.DropTable(
                name: "care_follow_up_attempt");

            migrationBuilder.DropTable(
                name: "care_goal_proposal");

            migrationBuilder.DropTable(
                name: "care_level_change");

            migrationBuilder.DropTable(
                name: "care_library_own");

            migrationBuilder.DropTable(
                name: "care_library_retired");

            migrationBuilder.DropTable(
                name: "care_medication");

            migrationBuilder.DropTable(
                name: "care_naloxone");

            migrationBuilder.DropTable(
                name: "care_plan");

            migrationBuilder.DropTable(
                name: "care_plan_attempt");

            migrationBuilder.DropTable(
                name: "care_plan_review");

            migrationBuilder.DropTable(
                name: "care_plan_rules");

            migrationBuilder.DropTable(
                name: "care_plan_signature");

            migrationBuilder.DropTable(
                name: "care_problem");

            migrationBuilder.DropTable(
                name: "care_reconciliation");

            migrationBuilder.DropTable(
                name: "care_rules");

            migrationBuilder.DropTable(
                name: "core_audit");

            migrationBuilder.DropTable(
                name: "core_audit_client");

            migrationBuilder.DropTable(
                name: "core_audit_head");

            migrationBuilder.DropTable(
                name: "core_command_key");

            migrationBuilder.DropTable(
                name: "core_outbox");

            migrationBuilder.DropTable(
                name: "intake_attachment");

            migrationBuilder.DropTable(
                name: "intake_contact");

            migrationBuilder.DropTable(
                name: "intake_document_key");

            migrationBuilder.DropTable(
                name: "intake_document_label");

            migrationBuilder.DropTable(
                name: "intake_placement");

            migrationBuilder.DropTable(
                name: "intake_placement_settings");

            migrationBuilder.DropTable(
                name: "intake_received_document");

            migrationBuilder.DropTable(
                name: "intake_received_fact");

            migrationBuilder.DropTable(
                name: "intake_referral");

            migrationBuilder.DropTable(
                name: "monitoring_check_in");

            migrationBuilder.DropTable(
                name: "monitoring_draw_code");

            migrationBuilder.DropTable(
                name: "monitoring_draw_day");

            migrationBuilder.DropTable(
                name: "monitoring_draw_month");

            migrationBuilder.DropTable(
                name: "monitoring_lab_report");

            migrationBuilder.DropTable(
                name: "monitoring_measure_plan");

            migrationBuilder.DropTable(
                name: "monitoring_measure_request");

            migrationBuilder.DropTable(
                name: "monitoring_measure_result");

            migrationBuilder.DropTable(
                name: "monitoring_sample_step");

            migrationBuilder.DropTable(
                name: "monitoring_screen_order");

            migrationBuilder.DropTable(
                name: "monitoring_screen_plan");

            migrationBuilder.DropTable(
                name: "monitoring_screen_reading");

            migrationBuilder.DropTable(
                name: "monitoring_screen_result");

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
                name: "privacy_agreement");

            migrationBuilder.DropTable(
                name: "privacy_certificate");

            migrationBuilder.DropTable(
                name: "privacy_consent");

            migrationBuilder.DropTable(
                name: "privacy_contact_wish");

            migrationBuilder.DropTable(
                name: "privacy_copy_content");

            migrationBuilder.DropTable(
                name: "privacy_copy_key");

            migrationBuilder.DropTable(
                name: "privacy_deletion");

            migrationBuilder.DropTable(
                name: "privacy_disclosure");

            migrationBuilder.DropTable(
                name: "privacy_family_link");

            migrationBuilder.DropTable(
                name: "privacy_incident_notice");

            migrationBuilder.DropTable(
                name: "privacy_incident_person");

            migrationBuilder.DropTable(
                name: "privacy_legal_hold");

            migrationBuilder.DropTable(
                name: "privacy_minor_setting");

            migrationBuilder.DropTable(
                name: "privacy_notice_key");

            migrationBuilder.DropTable(
                name: "privacy_notice_phone");

            migrationBuilder.DropTable(
                name: "privacy_opened");

            migrationBuilder.DropTable(
                name: "privacy_paper");

            migrationBuilder.DropTable(
                name: "privacy_reach_settings");

            migrationBuilder.DropTable(
                name: "privacy_request");

            migrationBuilder.DropTable(
                name: "privacy_retention_rule");

            migrationBuilder.DropTable(
                name: "privacy_seal");

            migrationBuilder.DropTable(
                name: "privacy_study");

            migrationBuilder.DropTable(
                name: "privacy_unusual");

            migrationBuilder.DropTable(
                name: "privacy_unusual_run");

            migrationBuilder.DropTable(
                name: "recovery_help_line");

            migrationBuilder.DropTable(
                name: "recovery_lapse_report");

            migrationBuilder.DropTable(
                name: "recovery_milestone_wish");

            migrationBuilder.DropTable(
                name: "recovery_plan_signature");

            migrationBuilder.DropTable(
                name: "recovery_plan_version");

            migrationBuilder.DropTable(
                name: "recovery_relapse_plan");

            migrationBuilder.DropTable(
                name: "recovery_reminder");

            migrationBuilder.DropTable(
                name: "recovery_reward_code");

            migrationBuilder.DropTable(
                name: "recovery_reward_draw");

            migrationBuilder.DropTable(
                name: "recovery_reward_line");

            migrationBuilder.DropTable(
                name: "recovery_reward_month");

            migrationBuilder.DropTable(
                name: "recovery_reward_stock");

            migrationBuilder.DropTable(
                name: "recovery_reward_terms");

            migrationBuilder.DropTable(
                name: "recovery_talk");

            migrationBuilder.DropTable(
                name: "recovery_talk_line");

            migrationBuilder.DropTable(
                name: "recovery_talk_terms");

            migrationBuilder.DropTable(
                name: "risk_hand_over");

            migrationBuilder.DropTable(
                name: "risk_signal");

            migrationBuilder.DropTable(
                name: "risk_step");

            migrationBuilder.DropTable(
                name: "schedule_appointment");

            migrationBuilder.DropTable(
                name: "schedule_availability");

            migrationBuilder.DropTable(
                name: "schedule_closure");

            migrationBuilder.DropTable(
                name: "schedule_enrollment");

            migrationBuilder.DropTable(
                name: "schedule_feed");

            migrationBuilder.DropTable(
                name: "schedule_group_event");

            migrationBuilder.DropTable(
                name: "schedule_group_pattern");

            migrationBuilder.DropTable(
                name: "schedule_keep_apart");

            migrationBuilder.DropTable(
                name: "schedule_meeting_change");

            migrationBuilder.DropTable(
                name: "schedule_prescription");

            migrationBuilder.DropTable(
                name: "schedule_season");

            migrationBuilder.DropTable(
                name: "schedule_site_hours");

            migrationBuilder.DropTable(
                name: "schedule_staff_hours");

            migrationBuilder.DropTable(
                name: "schedule_staff_leave");

            migrationBuilder.DropTable(
                name: "schedule_substitution");

            migrationBuilder.DropTable(
                name: "schedule_visit");

            migrationBuilder.DropTable(
                name: "schedule_word");

            migrationBuilder.DropTable(
                name: "sessions_addendum");

            migrationBuilder.DropTable(
                name: "sessions_attendance");

            migrationBuilder.DropTable(
                name: "sessions_format");

            migrationBuilder.DropTable(
                name: "sessions_note_settings");

            migrationBuilder.DropTable(
                name: "sessions_note_void");

            migrationBuilder.DropTable(
                name: "sessions_phrase");

            migrationBuilder.DropTable(
                name: "sessions_private_note");

            migrationBuilder.DropTable(
                name: "sessions_signing_settings");

            migrationBuilder.DropTable(
                name: "sessions_signing_step");

            migrationBuilder.DropTable(
                name: "skills_diary_day");

            migrationBuilder.DropTable(
                name: "skills_homework_answer");

            migrationBuilder.DropTable(
                name: "skills_own_lesson");

            migrationBuilder.DropTable(
                name: "skills_practice");

            migrationBuilder.DropTable(
                name: "skills_taught_lesson");

            migrationBuilder.DropTable(
                name: "care_assessment");

            migrationBuilder.DropTable(
                name: "care_follow_up");

            migrationBuilder.DropTable(
                name: "care_episode");

            migrationBuilder.DropTable(
                name: "intake_received_record");

            migrationBuilder.DropTable(
                name: "monitoring_drug_screen");

            migrationBuilder.DropTable(
                name: "people_organization");

            migrationBuilder.DropTable(
                name: "people_user");

            migrationBuilder.DropTable(
                name: "privacy_copy");

            migrationBuilder.DropTable(
                name: "privacy_incident");

            migrationBuilder.DropTable(
                name: "recovery_reward_gain");

            migrationBuilder.DropTable(
                name: "recovery_reward_item");

            migrationBuilder.DropTable(
                name: "risk_on_call");

            migrationBuilder.DropTable(
                name: "risk_item");

            migrationBuilder.DropTable(
                name: "schedule_room");

            migrationBuilder.DropTable(
                name: "schedule_group");

            migrationBuilder.DropTable(
                name: "sessions_note");

            migrationBuilder.DropTable(
                name: "sessions_session");
        }
    }
}
