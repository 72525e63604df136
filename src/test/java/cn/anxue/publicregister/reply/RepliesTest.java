package cn.anxue.publicregister.reply;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.SqlMoves;
import cn.anxue.Tokens;
import cn.anxue.duty.WorkList;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import cn.anxue.publicregister.PublicFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RepliesTest {
    @Inject
    Replies replies;

    @Inject
    InstitutionRegister institutions;

    @Inject
    WorkList work;

    @Test
    void showsWhatAnOfficerLetThroughUntilItIsTakenBack() {
        InstitutionId institution = InstitutionFixtures.register();
        String number = PublicFixtures.notice(institution, "测试", "RECTIFICATION_ORDER", "ISSUED");
        UUID id = replies.write(own(institution), number, "已于当日退款。");
        page(institution).body(not(containsString("已于当日退款。")));
        assertTrue(work.of(Tokens.caller("officer.test")).toString().contains(number));

        replies.decide(Tokens.caller("officer.test"), id, true, "");
        page(institution).body(containsString("机构陈述"), containsString("已于当日退款。"));
        given().get("/api/v1/public/institutions/" + uscc(institution))
                .then()
                .body("notices[0].reply", equalTo("已于当日退款。"));

        replies.withdraw(own(institution), id);
        page(institution).body(not(containsString("已于当日退款。")));
        refused(ReplyProblem.REPLY_DECIDED, () -> replies.withdraw(own(institution), id));
    }

    @Test
    void takesOneReplyToWhatWasPublishedAgainstTheInstitutionItself() {
        InstitutionId institution = InstitutionFixtures.register();
        String number = PublicFixtures.notice(institution, "测试", "CLOSURE_NOTICE", "ISSUED");
        Caller own = own(institution);
        refused(ReplyProblem.REPLY_NO_ENTRY, () -> replies.write(own(InstitutionFixtures.register()), number, "不是我"));
        refused(ReplyProblem.REPLY_LENGTH, () -> replies.write(own, number, "长".repeat(301)));
        UUID id = replies.write(own, number, "一");
        refused(ReplyProblem.REPLY_THERE, () -> replies.write(own, number, "二"));
        refused(ReplyProblem.REPLY_REASON, () -> replies.decide(Tokens.caller("officer.test"), id, false, " "));
        replies.decide(Tokens.caller("officer.test"), id, false, "含他人姓名");
        replies.write(own, number, "二");
    }

    @Test
    void isWrittenDecidedAndTakenBackByTheInterfaceToo() {
        InstitutionId institution = InstitutionFixtures.register();
        String number = PublicFixtures.notice(institution, "测试", "RECTIFICATION_ORDER", "ISSUED");
        String token = Tokens.ofInstitution(institution.value());
        String id = json(token)
                .body(Map.of("number", number, "words", "已于次日整改。"))
                .post("/api/v1/replies")
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("id");
        json(token)
                .body(Map.of("number", number, "words", "再说一次"))
                .post("/api/v1/replies")
                .then()
                .statusCode(409)
                .body("code", equalTo("REPLY_THERE"));
        String officer = Tokens.of("officer.test");
        json(officer).get("/api/v1/replies").then().body("items.id", hasItem(id));
        json(Tokens.of("officer.other"))
                .body(Map.of("shown", true))
                .post("/api/v1/replies/" + id + "/decision")
                .then()
                .statusCode(404);
        json(officer)
                .body(Map.of("shown", true))
                .post("/api/v1/replies/" + id + "/decision")
                .then()
                .statusCode(204);
        page(institution).body(containsString("已于次日整改。"));
        json(token).post("/api/v1/replies/" + id + "/withdrawal").then().statusCode(204);
        json(token).get("/api/v1/replies").then().body("items[0].state", equalTo("WITHDRAWN"));
        page(institution).body(not(containsString("已于次日整改。")));
    }

    private static RequestSpecification json(String token) {
        return given().contentType(ContentType.JSON).auth().oauth2(token);
    }

    @Test
    void guardsTheSameMovesInTheDatabase() {
        assertEquals(
                SqlMoves.table(ReplyState.values(), ReplyState::canBecome),
                SqlMoves.of("publicregister_reply", "publicregister_reply_keep", ReplyState.values()));
    }

    private ValidatableResponse page(InstitutionId institution) {
        return given().get("/institutions/" + uscc(institution)).then().statusCode(200);
    }

    private String uscc(InstitutionId institution) {
        return institutions.view(institution).uscc().value();
    }

    private static Caller own(InstitutionId institution) {
        return new Caller(ActorId.next(), "own", Set.of(Role.INSTITUTION), new Scope.Institution(institution.value()));
    }

    private static void refused(ReplyProblem kind, Runnable act) {
        assertEquals(kind, assertThrows(ProblemException.class, act::run).kind());
    }
}
