package cn.anxue.enforcement.notice;

import cn.anxue.batch.Sql;
import cn.anxue.duty.Duties;
import cn.anxue.duty.Duty;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What follows from notices for officers, approvers and the institutions themselves. */
@ApplicationScoped
class NoticeDuties implements Duties {
    private final Sql sql;

    NoticeDuties(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        if (caller.scope() instanceof Scope.Institution own && caller.has(Role.INSTITUTION)) {
            return list(NoticeDutySql.OF_INSTITUTION, statement -> {
                statement.setObject(1, own.institutionId());
                statement.setInt(2, NAMED_MAX);
            });
        }
        boolean officer = caller.has(Role.OFFICER);
        boolean approver = caller.has(Role.APPROVER);
        if (!(caller.scope() instanceof Scope.Region region) || !officer && !approver) {
            return List.of();
        }
        return list(NoticeDutySql.OF_REGION, statement -> {
            statement.setString(1, region.regionCode());
            statement.setString(2, region.regionCode());
            statement.setObject(3, today);
            statement.setObject(4, caller.id().value());
            statement.setBoolean(5, officer);
            statement.setBoolean(6, approver);
            statement.setInt(7, NAMED_MAX);
        });
    }

    private List<Duty> list(String question, Sql.Binding binding) {
        return sql.list(question, binding, NoticeDuties::duty);
    }

    private static Duty duty(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        UUID id = row.getObject("id", UUID.class);
        String path = kind.startsWith("notice.mailing.") ? "/console/mailings/" + id : "/console/notices/" + id;
        return new Duty(
                kind,
                id,
                text(kind),
                row.getString("about"),
                row.getString("number"),
                row.getObject("due_on", LocalDate.class),
                path);
    }

    private static Text text(String kind) {
        return switch (kind) {
            case "notice.draft" -> Text.of("完成文书草稿", "Finish the draft of a notice");
            case "notice.issue" -> Text.of("发出已审核的文书", "Issue a notice that was checked");
            case "notice.check" -> Text.of("法制审核", "Check a notice's law");
            case "notice.service" -> Text.of("送达文书", "Serve a notice");
            case "notice.answer.overdue" -> Text.of("催办逾期未回复的文书", "Press for an answer that is overdue");
            case "notice.review" -> Text.of("审核回复", "Look at an answer");
            case "notice.item.overdue" -> Text.of("督办逾期未整改的问题", "Press for problems that are overdue");
            case "notice.item.recheck" -> Text.of("复核并销号", "Check again and close out");
            case "notice.objection" -> Text.of("决定异议", "Decide on an objection");
            case "notice.takeDown" -> Text.of("撤下已撤销文书的公开信息", "Take the publication of a withdrawn notice down");
            case "notice.enforcement" -> Text.of("移送执法", "Hand over to enforcement");
            case "notice.reminder" -> Text.of("提醒逾期的对象", "Remind whoever is late");
            case "notice.mailing.unanswered" -> Text.of("催办未签收、未回复的机构", "Press institutions that have not replied");
            case "notice.acknowledge" -> Text.of("签收文书", "Acknowledge a notice");
            case "notice.answer" -> Text.of("回复文书", "Answer a notice");
            case "notice.item" -> Text.of("整改问题", "Put problems right");
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
