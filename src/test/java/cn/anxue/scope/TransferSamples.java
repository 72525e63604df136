package cn.anxue.scope;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.transfer.TransferFixtures;
import cn.anxue.institution.transfer.TransferView;
import cn.anxue.region.Authorities;
import cn.anxue.region.Department;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Transfer agreements between 410902 and 410923, neither of them the outsiders'. */
final class TransferSamples {
    private static final String TO = "410923";

    private TransferSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of(
                "agreed-transfer", role -> of(proposed()),
                "transfer-proposal", role -> Ask.plain().body(proposal()),
                "transfer-form", role -> Ask.plain().body(form()),
                "transfer-call-off", role -> callOff(),
                "transfer-call-off-page", role -> of(proposed()).body(Map.of("version", 0, "reason", "另行协商")));
    }

    private static Ask of(TransferView view) {
        return Ask.of("id", view.id()).marker(view.id());
    }

    private static Ask callOff() {
        TransferView view = proposed();
        return of(view).ifMatch(view.version()).body(Map.of("reason", "另行协商"));
    }

    private static TransferView proposed() {
        return TransferFixtures.proposed(Tokens.caller("officer.test"), TO, 5, InstitutionSamples.id());
    }

    private static Map<String, Object> proposal() {
        return Map.of(
                "institutions",
                List.of(InstitutionSamples.id()),
                "toAuthorityId",
                Insider.service(Authorities.class)
                        .ensure(TO, Department.EDUCATION)
                        .id(),
                "agreementNumber",
                "示例移交〔2026〕2号",
                "takesEffectOn",
                day(),
                "depositToo",
                false);
    }

    private static Map<String, Object> form() {
        InstitutionId id = InstitutionSamples.id();
        return Map.of(
                "codes",
                Insider.service(InstitutionRegister.class).view(id).uscc().toString(),
                "region",
                TO,
                "department",
                "EDUCATION",
                "agreementNumber",
                "示例移交〔2026〕3号",
                "takesEffectOn",
                day());
    }

    private static String day() {
        return Insider.service(Today.class).date().toString();
    }
}
