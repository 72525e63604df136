package cn.anxue.inspection.web;

import cn.anxue.inspection.campaign.CampaignState;
import cn.anxue.inspection.draw.DrawState;
import cn.anxue.inspection.plan.PlanState;
import cn.anxue.inspection.task.AnswerKind;
import cn.anxue.inspection.task.FindingCategory;
import cn.anxue.inspection.task.Severity;
import cn.anxue.inspection.task.Signer;
import cn.anxue.inspection.task.TaskKind;
import cn.anxue.inspection.task.TaskState;
import cn.anxue.problem.Text;
import cn.anxue.region.Department;
import io.quarkus.qute.TemplateExtension;

/** What pages call the states and choices of this room. */
@TemplateExtension
final class InspectionWords {
    private InspectionWords() {}

    static Text word(TaskState state) {
        return switch (state) {
            case DRAWN -> Text.of("已抽中", "Drawn");
            case PLANNED -> Text.of("已安排", "Planned");
            case NOTIFIED -> Text.of("已通知", "Notified");
            case UNANNOUNCED -> Text.of("不预先通知", "Unannounced");
            case ON_SITE -> Text.of("现场检查中", "On site");
            case RECORDED -> Text.of("已记录，待签字", "Recorded, to be signed");
            case SIGNED -> Text.of("已签字", "Signed");
            case NO_PROBLEM -> Text.of("未发现问题", "No problem");
            case PROBLEMS -> Text.of("发现问题", "Problems found");
            case RESULT_PUBLISHED -> Text.of("结果已公示", "Result published");
            case CANCELLED -> Text.of("已取消", "Cancelled");
        };
    }

    static Text word(TaskKind kind) {
        return switch (kind) {
            case DAILY -> Text.of("日常检查", "Daily");
            case DOUBLE_RANDOM -> Text.of("双随机抽查", "By lot");
            case SPECIAL -> Text.of("专项检查", "Special");
            case ANNUAL -> Text.of("年检", "Annual");
            case REVISIT -> Text.of("回访", "Revisit");
        };
    }

    static Text word(DrawState state) {
        return switch (state) {
            case PUBLISHED -> Text.of("名录已公布，待两人承诺", "Pool published, commitments awaited");
            case COMMITTED -> Text.of("承诺已齐，待揭示", "Committed, secrets awaited");
            case DRAWN -> Text.of("已抽取", "Drawn");
            case LAPSED -> Text.of("逾期失效", "Lapsed");
            case ABANDONED -> Text.of("已放弃", "Abandoned");
        };
    }

    static Text word(PlanState state) {
        return switch (state) {
            case DRAFT -> Text.of("草稿", "Draft");
            case APPROVED -> Text.of("已批准", "Approved");
            case PUBLISHED -> Text.of("已公布", "Published");
            case RUNNING -> Text.of("实施中", "Running");
            case SUMMARISED -> Text.of("已总结", "Summed up");
        };
    }

    static Text word(CampaignState state) {
        return switch (state) {
            case PREPARED -> Text.of("筹备", "Prepared");
            case SELF_CHECK -> Text.of("自查", "Self-check");
            case CONCENTRATED -> Text.of("集中检查", "Concentrated");
            case FOLLOW_UP -> Text.of("回头看", "Follow-up");
            case REPORT -> Text.of("总结报告", "Report");
            case CLOSED -> Text.of("已结束", "Closed");
        };
    }

    static Text word(FindingCategory category) {
        return switch (category) {
            case LICENCE -> Text.of("证照", "Licence");
            case CONTENT -> Text.of("内容", "Content");
            case STAFF -> Text.of("人员", "Staff");
            case FEES -> Text.of("收费", "Fees");
            case CONTRACT -> Text.of("合同", "Contract");
            case PREMISES -> Text.of("场所消防", "Premises");
            case SAFETY -> Text.of("安全", "Safety");
            case ADVERTISING -> Text.of("广告", "Advertising");
            case OTHER -> Text.of("其他", "Other");
        };
    }

    static Text word(Severity severity) {
        return switch (severity) {
            case MINOR -> Text.of("轻微", "Minor");
            case ORDINARY -> Text.of("一般", "Ordinary");
            case SERIOUS -> Text.of("严重", "Serious");
        };
    }

    static Text word(AnswerKind answer) {
        return switch (answer) {
            case YES -> Text.of("符合", "In order");
            case NO -> Text.of("不符合", "Not in order");
            case NOT_APPLICABLE -> Text.of("不适用", "Not applicable");
        };
    }

    static Text word(Signer signer) {
        return switch (signer) {
            case LEGAL_REPRESENTATIVE -> Text.of("法定代表人", "Legal representative");
            case PRINCIPAL -> Text.of("负责人", "Head");
            case STAFF -> Text.of("现场工作人员", "Staff on the spot");
        };
    }

    static Text word(Department department) {
        return switch (department) {
            case EDUCATION -> Text.of("教育", "Education");
            case CULTURE_TOURISM -> Text.of("文化和旅游", "Culture and tourism");
            case SPORTS -> Text.of("体育", "Sports");
            case SCIENCE_TECHNOLOGY -> Text.of("科技", "Science and technology");
            case ADMINISTRATIVE_APPROVAL -> Text.of("行政审批", "Administrative approval");
            case MARKET_SUPERVISION -> Text.of("市场监管", "Market supervision");
            case HOUSING -> Text.of("住建", "Housing");
            case PUBLIC_SECURITY -> Text.of("公安", "Public security");
            case CIVIL_AFFAIRS -> Text.of("民政", "Civil affairs");
        };
    }
}
