package cn.anxue.enforcement.mailing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.duty.Duty;
import cn.anxue.duty.WorkList;
import cn.anxue.enforcement.ladder.Escalations;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.Relation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One letter to many, who has not replied, and what follows from being late. */
@QuarkusTest
class MailingTest {
    private static final String LETTER = """
            {"kind": "%s", "title": "示例致各机构", "basis": "示例依据", "text": "请知悉。", "region": "410902"}""";

    @Inject
    WorkList work;

    @Inject
    Escalations escalations;

    @Inject
    Today today;

    @Inject
    Sql sql;

    @Test
    void givesEachInstitutionANoticeOfItsOwnWithItsNumber() {
        InstitutionId one = InstitutionFixtures.register();
        String mailing = send("COMMITMENT");

        int recipients = officer()
                .get("/api/v1/mailings/" + mailing)
                .then()
                .statusCode(200)
                .extract()
                .path("recipients");
        List<String> numbers = numbers(mailing);
        assertEquals(recipients, numbers.size());
        assertEquals(recipients, Set.copyOf(numbers).size());
        String own = noticeOf(mailing, one);
        signed(one)
                .body("{\"text\": \"承诺\"}")
                .post("/api/v1/notices/" + own + "/answers")
                .then()
                .statusCode(422);
        officer()
                .get("/api/v1/notices?limit=200&step=SERVED&mailing=" + mailing)
                .then()
                .body("items.id", hasItem(own));
        signed(one)
                .body("{}")
                .post("/api/v1/notices/" + own + "/acknowledgement")
                .then()
                .statusCode(200);
        officer()
                .get("/api/v1/notices?limit=200&step=SERVED&mailing=" + mailing)
                .then()
                .body("items.id", not(hasItem(own)));
        officer()
                .get("/api/v1/mailings/" + mailing)
                .then()
                .body("steps.ACKNOWLEDGED", equalTo(1))
                .body("steps.SERVED", equalTo(recipients - 1));
    }

    @Test
    void reachesNobodyAtAPlaceBeyondTheSendersOwn() {
        InstitutionId handedOver = InstitutionFixtures.register();
        InstitutionFixtures.handOver(handedOver, Relation.COMPETENT_AUTHORITY, "410922");

        given().auth()
                .oauth2(Tokens.of("officer.other"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(LETTER.formatted("NOTIFICATION"))
                .post("/api/v1/mailings")
                .then()
                .statusCode(422)
                .body("code", equalTo("MAILING_EMPTY"));
    }

    @Test
    void acceptsAllSignedCopiesAtOnce() {
        InstitutionId one = InstitutionFixtures.register();
        String mailing = send("COMMITMENT");
        String own = noticeOf(mailing, one);
        String copy = given().auth()
                .oauth2(Tokens.ofInstitution(one.value()))
                .multiPart("file", "承诺书.pdf", "%PDF-1.4 示例".getBytes(StandardCharsets.UTF_8), "application/pdf")
                .post("/api/v1/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        signed(one)
                .body("{\"text\": \"承诺遵守\", \"documents\": [\"" + copy + "\"]}")
                .post("/api/v1/notices/" + own + "/answers")
                .then()
                .statusCode(200);

        officer()
                .body("{\"opinion\": \"同意\"}")
                .post("/api/v1/mailings/" + mailing + "/acceptance")
                .then()
                .statusCode(200)
                .body("steps.CLOSED", equalTo(1));

        officer().get("/api/v1/notices/" + own).then().body("state", equalTo("CLOSED"));
        officer().get("/api/v1/notices/" + own + "/file").then().body("documents[0].documentId", equalTo(copy));
    }

    @Test
    void standsOnTheWorkListOnceLateAndWithTheInstitutionFromTheBeginning() {
        InstitutionId one = InstitutionFixtures.register();
        String mailing = send("NOTIFICATION");
        String own = noticeOf(mailing, one);

        assertTrue(kinds(institution(one), own).contains("notice.acknowledge"));
        assertFalse(kinds(Tokens.caller("officer.test"), mailing).contains("notice.mailing.unanswered"));
        byHand("update enforcement_notice set answer_due_on = answer_due_on - 100 where mailing_id = ?", mailing);
        assertTrue(kinds(Tokens.caller("officer.test"), mailing).contains("notice.mailing.unanswered"));
        assertFalse(kinds(Tokens.caller("officer.other"), mailing).contains("notice.mailing.unanswered"));
    }

    @Test
    void climbsTheLadderOnceHoweverOftenItIsLookedAt() {
        InstitutionId one = InstitutionFixtures.register();
        String id = given().auth()
                .oauth2(Tokens.of("officer.test"))
                .contentType(ContentType.JSON)
                .body("{\"subject\": {\"kind\": \"INSTITUTION\", \"id\": \"" + one
                        + "\"}, \"kind\": \"INQUIRY_LETTER\", \"basis\": \"示例依据\"}")
                .post("/api/v1/notices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        officer()
                .body("{\"method\": \"POST\", \"servedOn\": \"" + today.date() + "\", \"recipient\": \"示例负责人\"}")
                .post("/api/v1/notices/" + id + "/service")
                .then()
                .statusCode(200);
        byHand("update enforcement_notice set answer_due_on = answer_due_on - 300 where id = ?", id);

        escalations.run();
        escalations.run();

        officer()
                .get("/api/v1/notices/" + id + "/file")
                .then()
                .body(
                        "escalations.rung",
                        equalTo(List.of("REMINDER", "WARNING_LETTER", "REGULATORY_INTERVIEW", "ENFORCEMENT")));
        String number = officer().get("/api/v1/notices/" + id).then().extract().path("number");
        officer()
                .get("/api/v1/notices?step=DRAFT&limit=200")
                .then()
                .body(
                        "items.findAll { it.causeNumber == '" + number + "' }.kind.sort()",
                        equalTo(List.of("REGULATORY_INTERVIEW", "WARNING_LETTER")));
        settles(id);
    }

    private void settles(String id) {
        Set<String> kinds = kinds(Tokens.caller("officer.test"), id);
        assertTrue(
                kinds.containsAll(Set.of("notice.reminder", "notice.enforcement", "notice.answer.overdue")),
                kinds::toString);
        String handOver = officer()
                .get("/api/v1/notices/" + id + "/file")
                .then()
                .extract()
                .path("escalations.find { it.rung == 'ENFORCEMENT' }.id");
        officer()
                .post("/api/v1/notices/" + id + "/escalations/" + handOver + "/settlement")
                .then()
                .statusCode(200);
        officer()
                .post("/api/v1/notices/" + id + "/escalations/" + handOver + "/settlement")
                .then()
                .statusCode(409);
        assertFalse(kinds(Tokens.caller("officer.test"), id).contains("notice.enforcement"));
    }

    private Set<String> kinds(Caller caller, String subject) {
        return work.of(caller).stream()
                .filter(duty -> duty.subjectId().toString().equals(subject))
                .map(Duty::kind)
                .collect(Collectors.toSet());
    }

    private void byHand(String statement, String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(statement, update -> update.setObject(1, UUID.fromString(id))));
    }

    private List<String> numbers(String mailing) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select number from enforcement_notice where mailing_id = ?",
                        select -> select.setObject(1, UUID.fromString(mailing)),
                        row -> row.getString(1)));
    }

    private String noticeOf(String mailing, InstitutionId institution) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                                "select id from enforcement_notice where mailing_id = ? and subject_id = ?",
                                select -> {
                                    select.setObject(1, UUID.fromString(mailing));
                                    select.setObject(2, institution.value());
                                },
                                row -> row.getString(1))
                        .get(0));
    }

    private static String send(String kind) {
        return officer()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(LETTER.formatted(kind))
                .post("/api/v1/mailings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Caller institution(InstitutionId id) {
        return new Caller(ActorId.next(), "institution", Set.of(Role.INSTITUTION), new Scope.Institution(id.value()));
    }

    private static RequestSpecification officer() {
        return given().auth().oauth2(Tokens.of("officer.test")).contentType(ContentType.JSON);
    }

    private static RequestSpecification signed(InstitutionId id) {
        return given().auth().oauth2(Tokens.ofInstitution(id.value())).contentType(ContentType.JSON);
    }
}
