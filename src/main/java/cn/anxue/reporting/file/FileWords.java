package cn.anxue.reporting.file;

import cn.anxue.alert.AlertKind;
import cn.anxue.deposit.agreement.BankNames;
import cn.anxue.problem.Text;
import cn.anxue.tipoff.TipOffKind;
import cn.anxue.tipoff.TipOffState;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts codes of records into words; what has none is shown as it is. */
public final class FileWords {
    private static final Text NOTHING = Text.of("", "");
    private static final String WRITTEN = """
            DEPOSIT|保证金账户|Deposit
            FEE|预收费账户|Fees
            DRAFT|草稿|Draft
            SIGNING|签署中|Signing
            SIGNED|已签署|Signed
            IN_FORCE|生效|In force
            WITHDRAWN|已撤回|Withdrawn
            TERMINATED|已解除|Terminated
            EXPIRED|已到期|Expired
            SUPERSEDED|已被替代|Superseded
            OPEN|未结|Open
            DRAINING|转出中|Draining
            CLOSED|已结|Closed
            GONE|已消除|Gone
            RESOLVED|已处理|Resolved
            STANDING|暂停中|Standing
            LIFTED|已解除|Lifted
            HANDLED|已核实|Handled
            STATEMENT_MISSING|对账单未到|Statement missing
            STATEMENT_GAP|对账单不连续|Statement gap
            STATEMENT_OVERLAP|对账单重叠|Statement overlap
            BALANCE_DIFFERENCE|余额不符|Balance difference
            UNIDENTIFIED_CREDIT|不明来账|Unidentified credit
            NOTICE_UNCONFIRMED|通知未证实|Notice unconfirmed
            EXECUTED_WITHOUT_LINE|已付无流水|Executed without line
            LINE_WITHOUT_RESULT|有流水无回执|Line without result
            LATE_LINE|迟到流水|Late line
            REVERSAL_NOT_COVERED|冲正超额|Reversal not covered
            CLAIMS_DIFFERENCE|应付不符|Claims difference
            LARGE_DEBIT|大额支出|Large debit
            BALANCE_DROP|余额骤降|Balance drop
            TRIAL_BALANCE|试算不平|Trial balance
            NOT_STARTED|未开课|Not started
            COOLING_OFF|冷静期|Cooling off
            AGREED_TERMS|合同约定|Within agreed terms
            OPERATOR|机构原因|The institution's cause
            CONSUMER|家庭原因|The family's cause
            FORCE_MAJEURE|不可抗力|Force majeure
            REQUESTED|已申请|Requested
            WAITING_FOR_INSTITUTION|待机构答复|Waiting for the institution
            AGREED|已同意|Agreed
            CONTESTED|争议调解中|Contested
            RULED|已裁定|Ruled
            WAITING_FOR_PLAN|待清偿方案|Waiting for a plan
            CALCULATED|已计算|Calculated
            APPROVED|已批准|Approved
            INSTRUCTED|付款中|Instructed
            PAID|已到账|Paid
            FAILED|付款失败|Failed
            RECTIFICATION_ORDER|整改通知|Rectification order
            CLOSURE_NOTICE|停办通知|Closure notice
            SUSPENSION|暂停招生|Suspension
            INQUIRY_LETTER|函询|Inquiry letter
            REGULATORY_INTERVIEW|约谈|Regulatory interview
            WARNING_LETTER|警示函|Warning letter
            NOTIFICATION|告知书|Notification
            COMMITMENT|承诺书|Commitment
            PROPOSED|待定|Proposed
            REFUSED|未通过|Refused
            ISSUED|执行中|Issued
            ANSWERED|已答复|Answered
            CASE_FILED|已立案|Filed
            INVESTIGATED|调查终结|Investigated
            PRE_NOTICE|已事先告知|Pre-notice
            HEARING|听证|Hearing
            SERVED|已送达|Served
            SURCHARGE|加处罚款|Surcharge
            ENFORCEMENT|申请强制执行|Enforcement
            PERFORMED|已履行|Performed
            NO_PENALTY|不予处罚|No penalty
            TRANSFERRED_TO_POLICE|移送公安|Transferred to the police
            TIP_OFF|举报|Tip-off
            INSPECTION|检查|Inspection
            NOTICE|文书|Notice
            REFERRAL|移送|Referral
            NOTIFIED|已告知|Notified
            UNANNOUNCED|不预告|Unannounced
            BLACK|黑名单|Black list
            WHITE|白名单|White list
            OBSERVATION|观察名单|Observation
            LISTED|在列|Listed
            REMOVED|已移出|Removed
            DAILY|日常检查|Daily
            DOUBLE_RANDOM|双随机|Random on both sides
            SPECIAL|专项检查|Special
            ANNUAL|年检|Annual
            REVISIT|复查|Revisit
            PLANNED|已安排|Planned
            DRAWN|已抽取|Drawn
            ANNOUNCED|已告知|Announced
            ON_SITE|现场检查|On site
            RECORDED|已记录|Recorded
            NO_PROBLEM|未发现问题|No problem
            PROBLEMS|发现问题|Problems
            RESULT_PUBLISHED|结果已公示|Published
            CANCELLED|已取消|Cancelled
            PASSED|合格|Passed
            NOT_PASSED|不合格|Not passed
            BASICALLY_PASSED|基本合格|Basically passed
            CALLED|待报送|Called
            SUBMITTED|已报送|Submitted
            ASSESSED|已评定|Assessed
            DECIDED|已决定|Decided
            PUBLISHED|已公示|Published
            CORRECTED|已整改|Corrected
            A|A 级|Grade A
            B|B 级|Grade B
            C|C 级|Grade C
            D|D 级|Grade D
            SUPERVISOR|监督员|Supervisor
            COMPETENT_AUTHORITY|主管单位|Competent authority
            DEPOSIT_SUPERVISOR|资金监管单位|Deposit supervisor
            REGISTERED|登记|Registered
            ACTIVATED|开办|Activated
            ACTIVE|正常办学|Active
            ENROLMENT_SUSPENDED|暂停招生|Enrolment suspended
            OPERATION_SUSPENDED|停办|Operation suspended
            TEACHING_ALLOWED|恢复授课|Teaching allowed
            RESUMED|恢复办学|Resumed
            WENT_MISSING|失联|Went missing
            MISSING|失联|Missing
            FOUND|重新取得联系|Found
            REVOKED|吊销许可证|Revoked
            REINSTATED|恢复许可|Reinstated
            CLOSING_STARTED|开始注销清算|Closing started
            CLOSING|注销清算|Closing
            CLOSING_CALLED_OFF|撤回注销|Closing called off
            RENAMED|更名|Renamed
            LICENCE_CHANGED|许可证变更|Licence changed
            COMPETENCE_TRANSFERRED|主管权移交|Competence transferred
            SUPERVISION_TRANSFERRED|监管权移交|Supervision transferred
            NO_SALES|禁止收费|No sales
            NO_RELEASES|暂停划拨|No releases
            UNASSESSED|未核定|Not assessed
            SHORT|不足|Short
            MET|足额|Met
            OVERDUE|逾期未补足|Overdue
            EXCESS|超额|Excess
            """;
    private static final Map<String, Text> WORDS = words();

    private FileWords() {}

    public static Text of(@Nullable String code) {
        if (code == null) {
            return NOTHING;
        }
        if (code.matches("[0-9]{12}")) {
            return Text.of(BankNames.of(code), "");
        }
        return WORDS.getOrDefault(code, Text.of(code, ""));
    }

    private static Map<String, Text> words() {
        Map<String, Text> words = new HashMap<>();
        for (String line : WRITTEN.strip().split("\n")) {
            String[] parts = line.strip().split("\\|");
            words.put(parts[0], Text.of(parts[1], parts[2]));
        }
        Arrays.stream(AlertKind.values()).forEach(kind -> words.put(kind.name(), kind.text()));
        Arrays.stream(TipOffKind.values()).forEach(kind -> words.putIfAbsent(kind.name(), kind.text()));
        Arrays.stream(TipOffState.values()).forEach(state -> words.putIfAbsent(state.name(), state.text()));
        return words;
    }
}
