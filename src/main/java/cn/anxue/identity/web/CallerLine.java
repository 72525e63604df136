package cn.anxue.identity.web;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.Text;
import java.util.List;

/** Who somebody is, in words. */
public record CallerLine(String name, List<Text> roles, Text scope) {
    static CallerLine of(Caller caller) {
        return new CallerLine(
                caller.name(),
                caller.roles().stream().sorted().map(CallerLine::role).toList(),
                scope(caller.scope()));
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

    static Text scope(Scope scope) {
        if (scope instanceof Scope.Region region) {
            return Text.of("地区 " + region.regionCode() + " 及下级", "region " + region.regionCode() + " and below");
        }
        if (scope instanceof Scope.Bank bank) {
            return Text.of("银行 " + bank.bankCode(), "bank " + bank.bankCode());
        }
        if (scope instanceof Scope.Institution institution) {
            return Text.of("机构 " + institution.institutionId(), "institution " + institution.institutionId());
        }
        if (scope instanceof Scope.Order order) {
            return Text.of("订单 " + order.orderId(), "order " + order.orderId());
        }
        return Text.of("无", "none");
    }
}
