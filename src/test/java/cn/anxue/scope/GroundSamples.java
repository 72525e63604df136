package cn.anxue.scope;

import cn.anxue.Tokens;
import cn.anxue.approval.ApprovalFixtures;
import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalService;
import cn.anxue.document.DocumentFixtures;
import cn.anxue.document.DocumentId;
import cn.anxue.document.Documents;
import cn.anxue.identity.Caller;
import cn.anxue.identity.DemoActors;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionFixtures;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Approvals, documents, clients, places and tokens. */
final class GroundSamples {
    private GroundSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.ofEntries(
                Map.entry("approval", role -> approval()),
                Map.entry("approval-list", role -> approval().query("limit=200")),
                Map.entry("decision", role -> approval().once().body(Map.of("decision", "REFUSE", "reason", "证据不足"))),
                Map.entry("audit-trail", role -> auditTrail()),
                Map.entry("audit-page", role -> auditTrail().marker("institution.registered")),
                Map.entry("document", GroundSamples::document),
                Map.entry("upload", role -> Ask.plain().body(DocumentFixtures.aPdf())),
                Map.entry("client", role -> Ask.of("id", client())),
                Map.entry("client-registration", role -> Ask.plain().body(registration())),
                Map.entry("place", role -> Ask.of("code", InstitutionFixtures.REGION)),
                Map.entry(
                        "sign-in",
                        role -> Ask.plain()
                                .body(Map.of(
                                        "grant_type",
                                        "password",
                                        "username",
                                        "officer",
                                        "password",
                                        DemoActors.PASSWORD))));
    }

    private static Ask approval() {
        ApprovalId id = Insider.service(ApprovalService.class)
                .propose(Tokens.caller("officer.test"), ApprovalFixtures.aProposal());
        return Ask.of("id", id).marker(id);
    }

    private static Ask auditTrail() {
        UUID id = InstitutionFixtures.register().value();
        return Ask.plain().query("subject=institution&id=" + id).marker(id);
    }

    private static Ask document(Role role) {
        UUID institution = InstitutionFixtures.register().value();
        Tokens.ofInstitution(institution);
        Caller owner = Tokens.caller(role == Role.INSTITUTION ? "institution." + institution : "officer.test");
        DocumentId id = Insider.service(Documents.class).store(owner, DocumentFixtures.aPdf(), "a.pdf");
        return Ask.of("id", id).institution(institution);
    }

    private static String client() {
        return Insider.made("admin", "/api/v1/clients", registration());
    }

    private static Map<String, String> registration() {
        return Map.of("name", Insider.unlike("sample-"), "bankCode", "000000000001");
    }
}
