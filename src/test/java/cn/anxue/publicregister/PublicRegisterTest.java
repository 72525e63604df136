package cn.anxue.publicregister;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.batch.Sql;
import cn.anxue.enforcement.Standing;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.Registration;
import cn.anxue.publicregister.find.BodyNames;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicRegisterTest {
    @Inject
    BodyNames bodies;

    @Inject
    Sql sql;

    @Inject
    PublicRegister register;

    @Inject
    PublicSearch search;

    @Inject
    InstitutionRegister institutions;

    @Test
    void saysTheFirstStandingThatApplies() {
        var id = InstitutionFixtures.active();
        PublicFixtures.deposit(id, true);
        assertEquals(Standing.NORMAL, standing(id));

        PublicFixtures.deposit(id, false);
        assertEquals(Standing.DEPOSIT_SHORT, standing(id));
        PublicFixtures.licence(id, LocalDate.of(2024, 1, 2));
        assertEquals(Standing.LICENCE_EXPIRED, standing(id));
        PublicFixtures.notice(id, "测试", "RECTIFICATION_ORDER", "ISSUED");
        assertEquals(Standing.RECTIFYING, standing(id));
        for (var state : List.of("ENROLMENT_SUSPENDED", "MISSING", "OPERATION_SUSPENDED")) {
            PublicFixtures.state(id, state);
            assertEquals(Standing.valueOf(state), standing(id));
        }
        PublicFixtures.blacklist(id, "测试");
        assertEquals(Standing.BLACKLISTED, standing(id));
        for (var state : List.of("CLOSED", "REVOKED")) {
            PublicFixtures.state(id, state);
            assertEquals(Standing.valueOf(state), standing(id));
        }
        PublicFixtures.licence(id, null);
        assertEquals(Standing.UNLICENSED, standing(id));
    }

    @Test
    void ranksExactNamesBeforeBeginningsBeforeParts() {
        var word = "星" + UUID.randomUUID().toString().substring(0, 8);
        var part = register("濮阳" + word + "学校");
        var longer = register(word + "培训中心");
        var exact = register(word);
        var former = register("别名学校", word + "旧校");

        assertEquals(
                List.of(exact, longer, part, former),
                search.search(word).stream().map(Found::uscc).toList());
        assertEquals(word + "旧校", search.search(word).get(3).formerName());
        assertEquals(List.of(exact), uscs(exact));
    }

    @Test
    void hidesNeitherClosedNorBlacklistedOnes() {
        var word = "隐" + UUID.randomUUID().toString().substring(0, 8);
        var closed = InstitutionFixtures.register(InstitutionFixtures.registration(word + "甲"));
        var listed = InstitutionFixtures.register(InstitutionFixtures.registration(word + "乙"));
        PublicFixtures.state(closed, "CLOSED");
        PublicFixtures.blacklist(listed, word + "乙");

        assertEquals(
                List.of(Standing.BLACKLISTED, Standing.CLOSED),
                search.search(word).stream()
                        .map(found -> found.standing().code())
                        .sorted((a, b) -> a.name().compareTo(b.name()))
                        .toList());
    }

    @Test
    void findsUnlicensedBodiesThatWereFlagged() {
        var word = "黑" + UUID.randomUUID().toString().substring(0, 8);
        var number = PublicFixtures.notice(null, word + "辅导班", "CLOSURE_NOTICE", "ISSUED");
        PublicFixtures.notice(null, word + "误列班", "CLOSURE_NOTICE", "WITHDRAWN");

        var found = search.search(word);
        assertEquals(1, found.size());
        assertEquals(word + "辅导班", found.get(0).name());
        assertEquals(Standing.UNLICENSED, found.get(0).standing().code());
        assertEquals(number, found.get(0).notices().get(0).number());
    }

    @Test
    void findsUnlicensedBodiesBySoundToo() {
        var name = "墨荷晓枫" + "甲乙丙丁戊己庚辛".charAt((int) (System.nanoTime() % 8)) + "辅导班";
        PublicFixtures.notice(null, name, "CLOSURE_NOTICE", "ISSUED");
        assertTrue(search.search("mohexiaofeng").stream()
                .noneMatch(found -> found.name().equals(name)));

        bodies.indexMissing();

        assertTrue(search.search("mohexiaofeng").stream()
                .anyMatch(found -> found.name().equals(name) && found.near()));
        assertTrue(search.search("莫河小峰").stream().anyMatch(found -> found.name().equals(name)));
    }

    @Test
    void findsALicenceByTheBeginningOfItsNumber() {
        var id = InstitutionFixtures.active();
        var number = "教民7" + UUID.randomUUID().toString().substring(0, 8);
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("update institution set licence_number = ? where id = ?", update -> {
                    update.setString(1, number);
                    update.setObject(2, id.value());
                }));
        var uscc = institutions.view(id).uscc().value();

        assertEquals(uscc, search.search(number.substring(0, 9)).get(0).uscc());
        assertTrue(search.search(number.substring(0, 5)).stream().noneMatch(found -> uscc.equals(found.uscc())));
    }

    @Test
    void showsWithdrawnNoticesAsWithdrawn() {
        var id = InstitutionFixtures.active();
        PublicFixtures.deposit(id, true);
        PublicFixtures.notice(id, "测试", "RECTIFICATION_ORDER", "WITHDRAWN");
        PublicFixtures.notice(id, "测试", "INQUIRY_LETTER", "ISSUED");

        var page = register.get(institutions.view(id).uscc().value());
        assertEquals(Standing.NORMAL, page.standing().code());
        assertEquals(1, page.notices().size());
        assertEquals(FlagState.WITHDRAWN, page.notices().get(0).state());
    }

    @Test
    void answersNothingToNothing() {
        assertTrue(search.search(" ").isEmpty());
        assertTrue(search.search("（）%_'\\").isEmpty());
    }

    private Standing standing(InstitutionId id) {
        return register.get(institutions.view(id).uscc().value()).standing().code();
    }

    private List<String> uscs(String asked) {
        return search.search(asked).stream()
                .map(found -> String.valueOf(found.uscc()))
                .toList();
    }

    private String register(String name, String... formerNames) {
        var whole = InstitutionFixtures.registration(name);
        var id = InstitutionFixtures.register(new Registration(
                whole.uscc(),
                name,
                null,
                List.of(formerNames),
                whole.category(),
                whole.regionCode(),
                whole.address(),
                whole.legalRepresentative(),
                whole.contactPhone(),
                null,
                whole.licence(),
                whole.scale(),
                null));
        return institutions.view(id).uscc().value();
    }
}
