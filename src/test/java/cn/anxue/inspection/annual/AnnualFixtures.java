package cn.anxue.inspection.annual;

import cn.anxue.batch.Sql;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.region.Authorities;
import cn.anxue.region.Department;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.UUID;

/** Results and grades as they stand after all their steps, written straight into the tables. */
public final class AnnualFixtures {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private AnnualFixtures() {}

    /** Published on 5 January 2026. */
    public static UUID published(InstitutionId institution, int year, Outcome result) {
        UUID batch = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        run(() -> {
            batch(batch, "ANNUAL", year);
            sql(
                    """
                    insert into inspection_annual (id, institution_id, year, state, result, reasons, assessed_by,
                        assessed_on, batch_id, decided_by, decided_on, published_on, version)
                    values (?, ?, ?, 'PUBLISHED', ?, '示例', ?, ?, ?, ?, ?, ?, 0)""",
                    id,
                    institution.value(),
                    year,
                    result.name(),
                    UUID.randomUUID(),
                    DAY,
                    batch,
                    UUID.randomUUID(),
                    DAY,
                    DAY);
        });
        return id;
    }

    /** Called, by no round. */
    public static UUID called(InstitutionId institution, int year) {
        UUID id = UUID.randomUUID();
        run(() -> sql(
                "insert into inspection_annual (id, institution_id, year, state, version) values (?, ?, ?, 'CALLED', 0)",
                id,
                institution.value(),
                year));
        return id;
    }

    /** That of the district's bureau of education; there is one a year. */
    public static UUID round(int year) {
        UUID authority = Arc.container()
                .instance(Authorities.class)
                .get()
                .of(InstitutionFixtures.REGION, Department.EDUCATION)
                .id()
                .value();
        UUID id = new UUID(year, 1);
        run(() -> sql("""
                insert into inspection_annual_round (id, authority_id, region_code, year, submit_until, opened_on,
                    opened_by, version)
                values (?, ?, ?, ?, ?, ?, ?, 0) on conflict do nothing""", id, authority, InstitutionFixtures.REGION, year, DAY, DAY, UUID.randomUUID()));
        return id;
    }

    public static void corrected(InstitutionId institution, int year) {
        run(() -> sql(
                "update inspection_annual set state = 'CORRECTED', corrected_on = ?, corrected_by = ?, evidence = '复核'"
                        + " where institution_id = ? and year = ?",
                DAY,
                UUID.randomUUID(),
                institution.value(),
                year));
    }

    /** Decided on 5 January 2026. */
    public static void graded(InstitutionId institution, int year, Grade grade) {
        UUID batch = UUID.randomUUID();
        run(() -> {
            batch(batch, "GRADE", year);
            sql(
                    """
                    insert into inspection_grade (id, institution_id, year, grade, reasons, state, batch_id, assessed_by,
                        decided_by, decided_on, version)
                    values (?, ?, ?, ?, '示例', 'DECIDED', ?, ?, ?, ?, 0)""",
                    UUID.randomUUID(),
                    institution.value(),
                    year,
                    grade.name(),
                    batch,
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    DAY);
        });
    }

    private static void batch(UUID id, String kind, int year) {
        sql("""
                insert into inspection_batch (id, kind, region_code, year, state, proposed_by, proposed_on, decided_by,
                    decided_on, version)
                values (?, ?, ?, ?, 'APPROVED', ?, ?, ?, ?, 0)""", id, kind, InstitutionFixtures.REGION, year, UUID.randomUUID(), DAY, UUID.randomUUID(), DAY);
    }

    private static void run(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private static void sql(String statement, Object... values) {
        Arc.container().instance(Sql.class).get().update(statement, update -> {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
        });
    }
}
