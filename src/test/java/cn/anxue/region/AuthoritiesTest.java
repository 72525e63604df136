package cn.anxue.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.problem.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthoritiesTest {
    @Inject
    Authorities authorities;

    @Inject
    RegionDatabase database;

    @Test
    void knowsTheOfficesOfTheFoundingDocuments() {
        Authority chengde = authorities.of("130800", Department.EDUCATION);
        Authority culture = authorities.of("140302", Department.CULTURE_TOURISM);

        assertEquals("承德市教育局", chengde.name());
        assertEquals("承教", chengde.documentPrefix());
        assertFalse(chengde.generated());
        assertEquals("阳泉市城区文化和旅游局", culture.name());
        assertEquals("140302", culture.regionCode());
        assertTrue(culture.generated());
    }

    @Test
    void answersTheNearestOfficeAtOrAbove() {
        assertEquals("承德市双桥区教育局", authorities.of("130802", Department.EDUCATION).name());
        assertEquals("450200", authorities.of("450203", Department.EDUCATION).regionCode());
        assertTrue(authorities.find("410903", Department.CIVIL_AFFAIRS).isEmpty());
    }

    @Test
    void makesAnOfficeWhereNoneIsRecordedAbove() {
        Authority made = authorities.of("440305", Department.SPORTS);

        assertEquals("深圳市南山区体育局", made.name());
        assertTrue(made.generated());
        assertEquals(made, authorities.of("440305", Department.SPORTS));
        assertEquals(made, authorities.get(made.id()));
    }

    @Test
    void makesNoOfficeForAGroupOfCounties() {
        assertEquals(
                "北京市教育委员会", authorities.ensure("110100", Department.EDUCATION).name());
    }

    @Test
    void answersOnlyTheKnownOfMany() {
        Authority known = authorities.of("130800", Department.EDUCATION);

        assertEquals(Map.of(known.id(), known), authorities.getAll(List.of(known.id(), AuthorityId.next())));
        assertEquals(Map.of(), authorities.getAll(List.of()));
    }

    @Test
    void refusesUnknownOfficesAndPlaces() {
        assertEquals(
                RegionProblem.AUTHORITY_UNKNOWN,
                assertThrows(ProblemException.class, () -> authorities.get(AuthorityId.next()))
                        .kind());
        assertEquals(
                RegionProblem.REGION_UNKNOWN,
                assertThrows(ProblemException.class, () -> authorities.of("999999", Department.EDUCATION))
                        .kind());
    }

    @Test
    void makesOneOfficeWhenManyAskAtOnce() throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(8);
        try {
            Callable<Authority> ask = () -> authorities.of("440306", Department.SCIENCE_TECHNOLOGY);
            List<Authority> answers = clerks
                    .invokeAll(Stream.generate(() -> ask).limit(16).toList())
                    .stream()
                    .map(AuthoritiesTest::outcome)
                    .toList();

            assertEquals(1, answers.stream().distinct().count());
        } finally {
            clerks.shutdown();
        }
    }

    @Test
    void guardsOfficesInTheDatabaseToo() {
        String insert = "insert into region_authority (id, name, department, region_code, document_prefix, generated)"
                + " values (gen_random_uuid(), '甲', ?, ?, ?, true)";

        assertRefused("region_authority_once_a_place", insert, "EDUCATION", "130800", "甲教");
        assertRefused("region_authority_prefix_once", insert, "CIVIL_AFFAIRS", "130800", "承教");
        assertRefused("region_authority_region", insert, "CIVIL_AFFAIRS", "999999", "甲民");
        assertRefused("region_authority_department_known", insert, "TEA", "130800", "甲茶");
    }

    private void assertRefused(String constraint, String sql, Object... arguments) {
        var refused = assertThrows(PersistenceException.class, () -> database.update(sql, arguments));
        assertTrue(String.valueOf(refused.getMessage()).contains(constraint), refused.getMessage());
    }

    private static <T> T outcome(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
