package cn.anxue.scope;

import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.publicregister.LicenceSeal;
import cn.anxue.publicregister.PublicFixtures;
import cn.anxue.publicregister.reply.Replies;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What parents ask for. */
final class PublicSamples {
    private PublicSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of(
                "public-list", role -> Ask.of("list", "black"),
                "public-area", role -> Ask.of("code", InstitutionFixtures.REGION),
                "licence-code", role -> licenceCode(),
                "type-choice", role -> Ask.plain().body(Map.of("size", "large", "back", "/")),
                "reply", role -> reply(),
                "reply-list", role -> written().reply("list"),
                "reply-own", role -> written().reply("own"),
                "reply-waiting", role -> written().reply("waiting").body(Map.of("shown", "yes")),
                "reply-decision", role -> written().reply("waiting").body(Map.of("shown", true)));
    }

    /** A reply that waits, and the words it is known by. */
    private record Written(InstitutionId institution, UUID id, String words) {
        Ask reply(String use) {
            Ask ask = use.equals("list") ? Ask.plain() : Ask.of("id", id);
            return ask.institution(institution.value()).marker(words);
        }
    }

    private static Ask reply() {
        InstitutionId institution = InstitutionFixtures.register();
        String number = PublicFixtures.notice(institution, "测试", "RECTIFICATION_ORDER", "ISSUED");
        return Ask.plain()
                .institution(institution.value())
                .body(Map.of("number", number, "words", Insider.unlike("陈述")));
    }

    private static Written written() {
        InstitutionId institution = InstitutionFixtures.register();
        String number = PublicFixtures.notice(institution, "测试", "RECTIFICATION_ORDER", "ISSUED");
        String words = Insider.unlike("陈述");
        Caller own =
                new Caller(ActorId.next(), "own", Set.of(Role.INSTITUTION), new Scope.Institution(institution.value()));
        return new Written(institution, Insider.service(Replies.class).write(own, number, words), words);
    }

    private static Ask licenceCode() {
        InstitutionView institution = Insider.service(InstitutionRegister.class).view(InstitutionFixtures.register());
        String[] parts = Insider.service(LicenceSeal.class)
                .path(institution.uscc().value(), Objects.requireNonNull(institution.licence()))
                .split("/");
        return Ask.of("uscc", parts[2]).and("mark", parts[3]).and("signature", parts[4]);
    }
}
