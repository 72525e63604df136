package cn.anxue.publicregister;

import cn.anxue.batch.Sql;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.region.Authorities;
import cn.anxue.region.Department;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Rows of the rooms below, written past their services, so that each fact of a standing can be set by itself. */
public final class PublicFixtures {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private PublicFixtures() {}

    public static void deposit(InstitutionId institution, boolean met) {
        run(() -> sql("""
                insert into deposit_standing (institution_id, required_minor, position, held_minor, currency,
                    short_since, met_since, barred, checked_at)
                values (?, 10000000, 0, ?, 'CNY', ?, ?, false, now())
                on conflict (institution_id) do update set required_minor = excluded.required_minor, held_minor = excluded.held_minor,
                    short_since = excluded.short_since, met_since = excluded.met_since""", institution.value(), met ? 12_345_678L : 1L, met ? null : DAY, met ? DAY : null));
    }

    /** One in good standing with everything there is to show of it. */
    public static InstitutionId shown(String name) {
        InstitutionId id = InstitutionFixtures.register(InstitutionFixtures.registration(name));
        state(id, "ACTIVE");
        deposit(id, true);
        UUID requirement = UUID.randomUUID();
        run(() -> {
            sql("""
                    insert into deposit_requirement (id, institution_id, from_on, basis, assessed_minor, required_minor,
                        floor_minor, currency, document, assessed_by, assessed_at)
                    values (?, ?, ?, 'INDIVIDUAL', 10000000, 10000000, 0, 'CNY', '测教核〔2026〕1号', ?, now())""", requirement, id.value(), DAY, UUID.randomUUID());
            sql("update deposit_standing set requirement_id = ? where institution_id = ?", requirement, id.value());
        });
        feeAccount(id, "6217" + ThreadLocalRandom.current().nextLong(100_000_000_000_000L, 1_000_000_000_000_000L));
        return id;
    }

    public static void state(InstitutionId institution, String state) {
        run(() -> sql(
                "update institution set state = ?, activated_on = registered_on where id = ?",
                state,
                institution.value()));
    }

    public static void licence(InstitutionId institution, @Nullable LocalDate expiresOn) {
        run(() -> sql("""
                update institution set licence_expires_on = ?,
                    licence_number = case when ?::date is null then null else licence_number end,
                    licence_issued_on = case when ?::date is null then null else licence_issued_on end
                where id = ?""", expiresOn, expiresOn, expiresOn, institution.value()));
    }

    /** @return its number */
    public static String notice(@Nullable InstitutionId institution, String name, String kind, String state) {
        String number = number();
        UUID id = UUID.randomUUID();
        run(() -> {
            sql(
                    """
                    insert into enforcement_notice (id, kind, subject_kind, subject_id, subject_name,
                        subject_public_name, subject_address, region_code, authority_id, basis, state, number,
                        proposed_by, proposed_on, issued_on, decided_by, withdrawal_reason, withdrawal_asked_by,
                        withdrawn_on, version)
                    values (?, ?, ?, ?, ?, ?, '测试路2号', ?, ?, '依据', ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
                    id,
                    kind,
                    institution == null ? "UNLICENSED" : "INSTITUTION",
                    institution == null ? null : institution.value(),
                    name,
                    name,
                    InstitutionFixtures.REGION,
                    authority(),
                    state,
                    number,
                    UUID.randomUUID(),
                    DAY,
                    DAY,
                    UUID.randomUUID(),
                    state.equals("WITHDRAWN") ? "有误" : null,
                    state.equals("WITHDRAWN") ? UUID.randomUUID() : null,
                    state.equals("WITHDRAWN") ? DAY : null);
            sql("""
                    insert into enforcement_item (notice_id, n, problem, category, measure, responsible, due_on, state)
                    values (?, 1, '问题', 'OTHER', '措施', '负责人', date '2099-11-30', 'OPEN')""", id);
        });
        return number;
    }

    public static String blacklist(InstitutionId institution, String name) {
        String number = number();
        UUID id = UUID.randomUUID();
        run(() -> {
            sql(
                    """
                    insert into enforcement_list_entry (id, list, subject_kind, subject_id, subject_name,
                        subject_public_name, region_code, authority_id, basis, from_on, state, hearing_outcome,
                        proposed_by, version)
                    values (?, 'BLACK', 'INSTITUTION', ?, ?, ?, ?, ?, '依据', ?, 'PROPOSED', 'WAIVED', ?, 0)""",
                    id,
                    institution.value(),
                    name,
                    name,
                    InstitutionFixtures.REGION,
                    authority(),
                    DAY,
                    UUID.randomUUID());
            sql("""
                    update enforcement_list_entry set state = 'DECIDED', number = ?, decided_by = ?, listed_on = ?
                    where id = ?""", number, UUID.randomUUID(), DAY, id);
            sql("update enforcement_list_entry set state = 'LISTED', published_on = ? where id = ?", DAY, id);
        });
        return number;
    }

    public static void feeAccount(InstitutionId institution, String number) {
        UUID agreement = UUID.randomUUID();
        run(() -> {
            sql("""
                    insert into deposit_agreement (id, institution_id, number, bank_code, fee_account,
                        settlement_bank_name, settlement_account, settlement_name, interest_annual_rate,
                        interest_posting_days, interest_owner, starts_on, ends_on, state, recorded_at, version)
                    values (?, ?, '协议1', '102000000001', ?, '银行', '6222', '名', 0.0035, '06-20', 'INSTITUTION',
                        date '2026-01-01', date '2099-01-01', 'IN_FORCE', now(), 0)""", agreement, institution.value(), number);
            sql("""
                    insert into deposit_account (number, bank_code, purpose, institution_id, agreement_id, state,
                        opened_on)
                    values (?, '102000000001', 'FEE', ?, ?, 'OPEN', date '2026-01-01')""", number, institution.value(), agreement);
        });
    }

    private static UUID authority() {
        return Arc.container()
                .instance(Authorities.class)
                .get()
                .of(InstitutionFixtures.REGION, Department.EDUCATION)
                .id()
                .value();
    }

    private static String number() {
        return "测试教〔2026〕" + ThreadLocalRandom.current().nextInt(1, 9_999_999) + "号";
    }

    private static void run(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private static void sql(String statement, @Nullable Object... values) {
        Arc.container().instance(Sql.class).get().update(statement, update -> {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
        });
    }
}
