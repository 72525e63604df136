package cn.anxue.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderView;
import cn.anxue.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everybody follows each link to each page there is for him: it opens, has no barrier, says nothing to the console, fits a
 * phone and twice the size, and is reached and used by keys alone. Whatever names nothing can be reached from the menu.
 */
@QuarkusTest
class EveryPageBrowserTest {
    /** Shown once, where what it is for has begun elsewhere. */
    private static final Set<String> NOT_LINKED = Set.of(
            "/console/second-factor",
            "/sign-in/first",
            "/sign-in/second-step",
            "/demo/messages",
            "/console/assessments/notice",
            // A bank's engineers come from the README.
            "/demo/bank/conformance");

    @ParameterizedTest
    @CsvSource({
        "officer.chengde, officer",
        "approver.chengde, approver",
        "auditor.chengde, auditor",
        "inspector.chengde, inspector",
        "confidant, confidant",
        "supervisor, supervisor",
        "bank, bank",
        "institution, institution",
        "admin, administrator"
    })
    void theConsole(String actor, String group) {
        Walk walk = new Walk(Browser.desk().signedIn(actor), actor, route -> route.allows(group)).from("/console");
        assertEquals(List.of(), walk.faults());
        assertEquals(List.of(), unreached(walk, group));
    }

    @Test
    void everythingPublic() {
        Walk walk = new Walk(Browser.desk(), "anybody", route -> route.allows(PageRoutes.PUBLIC))
                .from("/", "/sign-in", "/areas/130800", "/lists/observation?area=130800", "/demo/bank");
        assertEquals(List.of(), walk.faults());
        assertEquals(List.of(), unreached(walk, PageRoutes.PUBLIC));
        for (String address : walk.visited().values()) {
            Browser.phone().light(address).quiet();
        }
    }

    @Test
    void aFamilysOrder() {
        OrderView order = OrderFixtures.funded(OrderFixtures.sellingInstitution());
        FamilyVisit.teach(order.id(), 2);
        Sheet family = FamilyVisit.enter(Browser.desk(), order);
        Walk walk = new Walk(family, "family", route -> route.allows(Role.FAMILY_GROUP)).from("/family/orders");
        assertEquals(List.of(), walk.faults());
        assertTrue(walk.visited().size() >= 7, () -> walk.visited().toString());
    }

    private static List<String> unreached(Walk walk, String group) {
        return PageRoutes.plain(group).stream()
                .filter(path -> !walk.visited().containsKey(path) && !NOT_LINKED.contains(path))
                .toList();
    }
}
