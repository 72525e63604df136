package cn.anxue.school.web;

import cn.anxue.school.AccountDraft;
import cn.anxue.school.CountDraft;
import cn.anxue.school.MonthCount;
import cn.anxue.school.School;
import cn.anxue.school.SchoolDraft;
import cn.anxue.school.SchoolId;
import cn.anxue.school.Stage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Schools, their accounts and their counts, as lists of them are sent and answered. */
final class SchoolBody {
    private static final int LIST_MAX = 2_000;

    private SchoolBody() {}

    /** Schools to register, all or none. */
    @Schema(name = "SchoolsBody")
    record Registrations(
            @NotNull @Size(min = 1, max = LIST_MAX) List<@NotNull @Valid Registration> schools) {
        List<SchoolDraft> read() {
            return schools.stream().map(Registration::read).toList();
        }
    }

    /** One of them. */
    @Schema(name = "SchoolBody")
    record Registration(
            @NotNull @Size(min = 1, max = 100) String name,
            @NotNull @Size(min = 18, max = 18) String uscc,

            @NotNull @Pattern(regexp = "^[0-9]{6}([0-9]{3})?$")
            String regionCode,

            @NotNull Stage stage,

            @Schema(description = "Since when it offers the service") @NotNull
            LocalDate openedOn) {
        SchoolDraft read() {
            return new SchoolDraft(name, uscc, regionCode, stage, openedOn);
        }
    }

    /** The ids of what was registered, in the order of the list; {@code id} is the first. */
    @Schema(name = "SchoolsRegistered")
    record Registered(SchoolId id, List<SchoolId> ids) {}

    /** Service accounts to be opened, all or none. */
    @Schema(name = "SchoolAccountsBody")
    record Accounts(@NotNull @Size(min = 1, max = LIST_MAX) List<@NotNull @Valid Account> accounts) {
        List<AccountDraft> read() {
            return accounts.stream()
                    .map(one -> new AccountDraft(new SchoolId(one.school()), one.number(), one.bankCode()))
                    .toList();
        }
    }

    /** One of them. */
    @Schema(name = "SchoolAccountBody")
    record Account(
            @NotNull UUID school,
            @NotNull @Pattern(regexp = "^[0-9]{6,32}$") String number,
            @NotNull @Pattern(regexp = "^[0-9]{12}$") String bankCode) {}

    /** Monthly counts, all or none. */
    @Schema(name = "SchoolCountsBody")
    record Counts(@NotNull @Size(min = 1, max = LIST_MAX) List<@NotNull @Valid Count> counts) {
        List<CountDraft> read() {
            return counts.stream()
                    .map(one -> new CountDraft(
                            new SchoolId(one.school()), one.month(), one.pupils(), one.participants(), one.teachers()))
                    .toList();
        }
    }

    /** One school's month. */
    @Schema(name = "SchoolCountBody")
    record Count(
            @NotNull UUID school,

            @Schema(description = "The month's first day") @NotNull
            LocalDate month,

            @Min(0) @Max(50_000) int pupils,
            @Min(0) @Max(50_000) int participants,
            @Min(0) @Max(10_000) int teachers) {}

    /** How many counts were new or corrected. */
    @Schema(name = "SchoolCountsEntered")
    record Entered(int changed) {}

    /** Why and when the service ends. */
    @Schema(name = "SchoolEndBody")
    record End(@NotNull LocalDate on) {}

    /** A school. */
    @Schema(name = "School")
    record Answer(
            SchoolId id,
            String name,
            String uscc,
            String regionCode,
            String region,
            Stage stage,
            LocalDate openedOn,
            @Nullable LocalDate endedOn,
            @Nullable String account,
            @Nullable String bankCode) {
        static Answer from(School school) {
            return new Answer(
                    school.id(),
                    school.name(),
                    school.uscc(),
                    school.regionCode(),
                    school.region(),
                    school.stage(),
                    school.openedOn(),
                    school.endedOn(),
                    school.account(),
                    school.bankCode());
        }
    }

    /** A month of a school; what was corrected follows with its lower revision. */
    @Schema(name = "SchoolCount")
    record Counted(LocalDate month, int revision, int pupils, int participants, int teachers, Instant recordedAt) {
        static Counted from(MonthCount count) {
            return new Counted(
                    count.month(),
                    count.revision(),
                    count.pupils(),
                    count.participants(),
                    count.teachers(),
                    count.recordedAt());
        }
    }
}
