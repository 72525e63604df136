package cn.anxue.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.Tokens;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SupervisorServiceTest {
    private static final String REGION = InstitutionFixtures.REGION;

    @Inject
    SupervisorService service;

    private final Caller officer = Tokens.caller("officer.test");
    private final Caller other = Tokens.caller("officer.other");

    @Test
    void assignsManyToMany() {
        InstitutionId first = InstitutionFixtures.register();
        InstitutionId second = InstitutionFixtures.register();

        SupervisorView one = service.appoint(officer, new Appointment("监督员甲", REGION, List.of(first)));
        service.appoint(officer, new Appointment("监督员乙", REGION, List.of(first, second)));
        service.assign(officer, one.id(), List.of(first, second));

        assertEquals(
                List.of(first, second).stream().sorted().toList(),
                service.get(officer, one.id()).institutions());
    }

    @Test
    void listsThoseOfTheCallersRegionAlone() {
        SupervisorView made = service.appoint(officer, new Appointment("监督员丙", REGION, List.of()));

        assertEquals(
                made.id(), service.find(officer, null, null, 1).items().get(0).id());
        assertEquals(List.of(), service.find(other, REGION, null, 200).items());
        assertEquals(
                RequestProblem.NOT_FOUND,
                assertThrows(ProblemException.class, () -> service.get(other, made.id()))
                        .kind());
    }

    @Test
    void refusesInstitutionsAndRegionsOfOthers() {
        InstitutionId here = InstitutionFixtures.register();

        assertEquals(
                InspectionProblem.INSTITUTION_NOT_IN_REGION,
                assertThrows(
                                ProblemException.class,
                                () -> service.appoint(other, new Appointment("监督员丁", "410922", List.of(here))))
                        .kind());
        assertEquals(
                RequestProblem.NOT_FOUND,
                assertThrows(
                                ProblemException.class,
                                () -> service.appoint(other, new Appointment("监督员丁", REGION, List.of())))
                        .kind());
    }
}
