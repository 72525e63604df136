package cn.anxue.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionState;
import cn.anxue.institution.InstitutionView;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemoDataTest {
    private static final List<String> TABLES = List.of(
            "institution",
            "institution_oversight",
            "deposit_agreement",
            "deposit_requirement",
            "bank_line",
            "ledger_entry",
            "enforcement_notice",
            "enforcement_item",
            "enforcement_list_entry",
            "inspection_supervisor",
            "inspection_assignment",
            "approval",
            "reporting_reference");

    @Inject
    DemoData demo;

    @Inject
    Progress progress;

    @Inject
    InstitutionRegister register;

    @Inject
    Today today;

    @Inject
    Sql sql;

    @Test
    void addsNothingTheSecondTime() {
        Map<String, Long> before = counts();

        assertEquals(0, demo.load(demo.steps()));

        assertEquals(before, counts());
    }

    @Test
    void goesOnWhereAStartWasCutOff() {
        LocalDate day = LocalDate.of(2023, 5, 8);
        List<String> ran = new ArrayList<>();
        Step first = new Step("test.first", day, () -> ran.add("first"));
        Step cut = new Step("test.second", day.plusDays(1), () -> {
            sql.update("insert into demo_step (name) values ('test.half')", insert -> {});
            throw new IllegalStateException("cut off");
        });
        Step whole = new Step("test.second", day.plusDays(1), () -> ran.add("second"));

        assertThrows(IllegalStateException.class, () -> demo.load(List.of(first, cut)));
        assertFalse(progress.done().contains("test.half"));
        assertTrue(today.date().getYear() > 2023);

        assertEquals(1, demo.load(List.of(first, whole)));
        assertEquals(List.of("first", "second"), ran);
    }

    @Test
    void leavesTheClockRight() {
        assertTrue(today.date().getYear() > 2023);
    }

    @Test
    void bindsTheActorInstitutionToAnActiveOne() {
        Scope scope = Tokens.caller("institution").scope();

        InstitutionId id = new InstitutionId(((Scope.Institution) scope).institutionId());
        InstitutionView bound = register.view(id);
        assertEquals("140302", bound.regionCode());
        assertEquals(InstitutionState.ACTIVE, bound.state());
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        QuarkusTransaction.requiringNew()
                .run(() -> TABLES.forEach(table -> counts.put(
                        table,
                        sql.list("select count(*) from " + table, select -> {}, row -> row.getLong(1))
                                .get(0))));
        return counts;
    }
}
