package cn.anxue.enforcement.notice;

import cn.anxue.enforcement.SubjectKind;
import cn.anxue.problem.Text;

/** What kinds and steps of notices are called. */
public final class NoticeWords {
    private NoticeWords() {}

    public static Text of(NoticeKind kind) {
        return switch (kind) {
            case RECTIFICATION_ORDER -> Text.of("整改通知书", "Rectification order");
            case CLOSURE_NOTICE -> Text.of("停办通知书", "Closure notice");
            case SUSPENSION -> Text.of("暂停招生决定书", "Suspension of enrolment");
            case INQUIRY_LETTER -> Text.of("询问函", "Inquiry letter");
            case REGULATORY_INTERVIEW -> Text.of("约谈通知书", "Regulatory interview");
            case WARNING_LETTER -> Text.of("监管警示函", "Warning letter");
            case NOTIFICATION -> Text.of("告知书", "Notification");
            case COMMITMENT -> Text.of("承诺书", "Commitment");
        };
    }

    public static Text of(NoticeStep step) {
        return switch (step) {
            case DRAFT -> Text.of("草稿", "Draft");
            case LEGAL_CHECK -> Text.of("法制审核", "Legal check");
            case PROPOSED -> Text.of("待决定", "Awaits decision");
            case REFUSED -> Text.of("未发出", "Not issued");
            case ISSUED -> Text.of("已发文", "Issued");
            case SERVED -> Text.of("已送达", "Served");
            case ACKNOWLEDGED -> Text.of("已签收", "Acknowledged");
            case ANSWERED -> Text.of("已回复", "Answered");
            case REVIEWING -> Text.of("审核中", "Under review");
            case ACCEPTED -> Text.of("已认可", "Accepted");
            case REJECTED -> Text.of("未认可", "Rejected");
            case CLOSED -> Text.of("已办结", "Closed");
            case WITHDRAWN -> Text.of("已撤销", "Withdrawn");
        };
    }

    public static Text of(ItemState state) {
        return switch (state) {
            case OPEN -> Text.of("未整改", "Open");
            case REPORTED -> Text.of("待复核", "To be checked");
            case CLOSED -> Text.of("已销号", "Closed out");
        };
    }

    public static Text of(ProblemCategory category) {
        return switch (category) {
            case LICENCE -> Text.of("办学许可", "Licence");
            case CONTENT -> Text.of("培训内容", "Content");
            case STAFF -> Text.of("从业人员", "Staff");
            case FEES -> Text.of("收费", "Fees");
            case CONTRACT -> Text.of("合同与退费", "Contracts");
            case PREMISES -> Text.of("场所与消防", "Premises");
            case SAFETY -> Text.of("安全", "Safety");
            case ADVERTISING -> Text.of("广告宣传", "Advertising");
            case OTHER -> Text.of("其他", "Other");
        };
    }

    public static Text of(ServiceMethod method) {
        return switch (method) {
            case IN_PERSON -> Text.of("直接送达", "In person");
            case LEFT -> Text.of("留置送达", "Left before witnesses");
            case POST -> Text.of("邮寄送达", "By post");
            case ELECTRONIC -> Text.of("电子送达", "Electronic");
            case PUBLIC -> Text.of("公告送达", "By announcement");
        };
    }

    public static Text of(CheckMethod method) {
        return switch (method) {
            case ON_SITE -> Text.of("现场复核", "On site");
            case DOCUMENTS -> Text.of("材料复核", "By documents");
        };
    }

    public static Text of(SubjectKind kind) {
        return switch (kind) {
            case INSTITUTION -> Text.of("培训机构", "Institution");
            case UNLICENSED -> Text.of("无证机构", "Unlicensed body");
            case SCHOOL -> Text.of("学校", "School");
            case PERSON -> Text.of("个人", "Person");
        };
    }
}
