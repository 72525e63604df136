package cn.anxue.identity.web;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.problem.Text;
import java.util.List;

/** Who somebody is, in words. */
public record CallerLine(String name, List<Text> roles) {
    static CallerLine of(Caller caller) {
        return new CallerLine(
                caller.name(),
                caller.roles().stream().sorted().map(CallerLine::role).toList());
    }

    static Text role(Role role) {
        return switch (role) {
            case OFFICER -> Text.of("经办", "officer");
            case APPROVER -> Text.of("审批", "approver");
            case INSPECTOR -> Text.of("检查", "inspector");
            case BANK -> Text.of("银行", "bank");
            case INSTITUTION -> Text.of("机构", "institution");
            case FAMILY -> Text.of("家长", "family");
            case AUDITOR -> Text.of("审计", "auditor");
            case ADMINISTRATOR -> Text.of("管理员", "administrator");
            case CONFIDANT -> Text.of("举报保密", "confidant");
            case SUPERVISOR -> Text.of("社会监督员", "supervisor");
        };
    }
}
