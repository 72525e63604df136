package cn.anxue.scope;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.penalty.PenaltyExecution;
import cn.anxue.enforcement.penalty.PenaltyFile;
import cn.anxue.enforcement.penalty.PenaltyFixtures;
import cn.anxue.enforcement.penalty.PenaltyInvestigation;
import cn.anxue.enforcement.penalty.SanctionKind;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Penalty cases. */
final class PenaltySamples {
    private static final Map<String, String> NOTHING = Map.of("amount", "0.00", "currency", "CNY");

    private PenaltySamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.ofEntries(
                Map.entry("penalty", role -> of(filed())),
                Map.entry("penalty-list", role -> of(filed())),
                Map.entry("penalty-filing", role -> Ask.plain().body(filing())),
                Map.entry("penalty-form", role -> Ask.plain().body(form())),
                Map.entry("penalty-act", role -> act(Map.of())),
                Map.entry("penalty-paper", role -> act(Map.of("kind", "WAIVER", "title", "声明", "madeOn", day()))),
                Map.entry("penalty-preservation", role -> act(Map.of("what", "账册", "preservedOn", day()))),
                Map.entry("penalty-preserved", role -> preserved()),
                Map.entry("penalty-report", role -> act(report())),
                Map.entry("penalty-terms", role -> act(terms())),
                Map.entry("penalty-call", role -> act(Map.of("on", "2099-01-05", "place", "会议室", "chair", "示例主持人"))),
                Map.entry("penalty-words", role -> act(Map.of("text", "示例理由"))),
                Map.entry(
                        "penalty-decision",
                        role -> act(Map.of("outcome", "NO_PENALTY", "ground", "NO_OFFENCE", "reasons", "事实不成立"))),
                Map.entry(
                        "penalty-service",
                        role -> act(Map.of("letter", "DECISION", "on", day(), "method", "POST", "proof", "示例回证"))),
                Map.entry(
                        "penalty-payment",
                        role -> act(Map.of(
                                "purpose",
                                "FINE",
                                "paidOn",
                                day(),
                                "amount",
                                Insider.yuan("1.00"),
                                "receiptNumber",
                                "示例票据"))),
                Map.entry("penalty-pause", role -> act(Map.of("kind", "REVIEW", "fromOn", day(), "document", "示例复议"))),
                Map.entry("penalty-move", role -> act(Map.of("move", "CLOSE", "on", day(), "note", "结案"))),
                Map.entry("penalty-page", role -> page()),
                Map.entry("penalty-letter", role -> letter()),
                Map.entry("penalty-published", role -> published()));
    }

    private static Ask of(PenaltyFile file) {
        return Ask.of("id", file.view().id()).marker(file.view().id());
    }

    private static Ask act(Map<String, Object> body) {
        PenaltyFile file = filed();
        Ask ask = of(file).ifMatch(file.view().version());
        return body.isEmpty() ? ask : ask.body(body);
    }

    private static Ask preserved() {
        PenaltyFile file = filed();
        file = Insider.service(PenaltyInvestigation.class)
                .preserve(officer(), file.view().id(), file.view().version(), "账册", file.today());
        return of(file).and("n", 1).ifMatch(file.view().version()).body(Map.of("outcome", "RETURNED", "on", day()));
    }

    private static Ask page() {
        PenaltyFile file = filed();
        return of(file).and("act", "preserved-evidence")
                .body(Map.of("version", file.view().version(), "what", "账册", "on", day()));
    }

    private static Ask letter() {
        return of(PenaltyFixtures.announced(officer(), institution(), PenaltyFixtures.terms(0, SanctionKind.WARNING)))
                .and("letter", "pre-notice");
    }

    private static Ask published() {
        PenaltyFile file = PenaltyFixtures.decided(
                officer(),
                Tokens.caller("approver.test"),
                institution(),
                PenaltyFixtures.terms(0, SanctionKind.WARNING));
        return of(Insider.service(PenaltyExecution.class)
                .publish(officer(), file.view().id(), file.view().version(), "警告"));
    }

    private static PenaltyFile filed() {
        return PenaltyFixtures.filed(officer(), institution());
    }

    private static Addressee institution() {
        return Addressee.institution(InstitutionSamples.id().value());
    }

    private static Map<String, Object> filing() {
        UUID institution = InstitutionSamples.id().value();
        return Map.of(
                "subject",
                Map.of("kind", "INSTITUTION", "id", institution),
                "causeKind",
                "OTHER",
                "suspicion",
                "示例",
                "discoveredOn",
                day(),
                "harm",
                false);
    }

    private static Map<String, Object> form() {
        return Map.of(
                "subject",
                "INSTITUTION",
                "institution",
                InstitutionSamples.id().toString(),
                "cause",
                "OTHER",
                "suspicion",
                "示例",
                "discoveredOn",
                day());
    }

    private static Map<String, Object> report() {
        return Map.of(
                "officers",
                List.of(Map.of("name", "示例甲", "certificate", "1"), Map.of("name", "示例乙", "certificate", "2")),
                "findings",
                "查明",
                "collected",
                NOTHING,
                "refunded",
                NOTHING);
    }

    private static Map<String, Object> terms() {
        return Map.of(
                "basis",
                "OTHER",
                "article",
                "示例条款",
                "severity",
                "ORDINARY",
                "facts",
                "事实",
                "reasons",
                "理由",
                "sanctions",
                List.of(Map.of("kind", "WARNING")),
                "correction",
                "改正");
    }

    private static Caller officer() {
        return Tokens.caller("officer.test");
    }

    private static String day() {
        return Insider.service(Today.class).date().toString();
    }
}
