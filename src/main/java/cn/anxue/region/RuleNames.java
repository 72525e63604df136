package cn.anxue.region;

import cn.anxue.problem.Text;
import java.util.Map;
import java.util.stream.Collectors;

/** What people call the rules. */
public final class RuleNames {
    private static final Map<String, Text> NAMES = """
            alert.agreementEnding|预警：监管协议到期|Alert: agreement ending
            alert.capRuleMissing|预警：无收费上限|Alert: no cap laid down
            alert.depositFloor|预警：保证金低于周期收费|Alert: deposit below the period's fees
            alert.depositShort|预警：保证金不足|Alert: deposit short
            alert.licenceEnding|预警：许可证到期|Alert: licence ending
            alert.refundLate|预警：退费超期|Alert: refund late
            alert.refundWave|预警：集中退费|Alert: refund wave
            alert.salesSurge|预警：收费突增|Alert: sales surge
            alert.sharedPhone|预警：手机号共用|Alert: shared phone
            alert.silentConfirmations|预警：默认确认过多|Alert: silent confirmations
            alert.silentInstitution|预警：长期无消课|Alert: no lessons
            alert.tipOffWave|预警：集中举报|Alert: many tip-offs
            alert.uncovered|预警：监管资金不足|Alert: fees not covered
            alert.unexplainedDebit|预警：不明支出|Alert: unexplained debit
            bank.cutOff|银行付款截止时间|Cut-off of payments
            bank.holds|暂停付款的条件|When payments are held
            bank.matching|流水匹配|Matching of lines
            bank.statementDue|对账单应到时间|When statements are due
            bank.statementTerm|对账单保管期限|How long statements are kept
            deposit.basis|保证金核定方式|How deposits are assessed
            deposit.floorIncluded|是否并入周期收费|Whether the period's fees count
            deposit.minimumInterestRate|保证金最低利率|Least interest of deposits
            deposit.tiers|保证金档次|Tiers of deposits
            deposit.topUp|保证金补足期限|Term to top up
            fee.caps|收费上限|Caps of fees
            fee.closingDays|结课异议期限|Objections after a course
            fee.interestDays|利息归属等待期|Interest waits before it is assigned
            fee.paymentDays|订单待付期限|Term to pay an order
            fee.releaseCycle|消课划拨周期|Cycle of releases
            fee.silenceDays|默认确认期限|Silence confirms after
            inspection.correction|年检整改期限|Annual inspection: correction
            inspection.drawShares|双随机抽查比例|Shares of draws
            inspection.forwardAnswer|移送问题答复期限|Answer to forwarded findings
            inspection.supervisorSilence|社会监督员无线索提示|Supervisors' silence
            lists.blackTerm|黑名单期限|Term of the black list
            lists.hearing|名单陈述申辩期限|Lists: hearing
            lists.observation|名单整改观察期|Lists: observation
            lists.publication|名单公开期限|Lists: publication
            lists.whiteTests|白名单条件|White list's tests
            notice.answer|文书答复期限|Notices: answer
            notice.ladder|逾期升级|Notices: escalation
            notice.objection|异议期限|Notices: objection
            notice.objectionDecision|异议办理期限|Notices: decision on objections
            notice.publicity|公示期|Time before the public
            notice.receipt|签收期限|Notices: receipt
            notice.service|送达期限|Notices: service
            notice.takeDown|撤下公开信息期限|Notices: take-down
            penalty.fine.competition|罚款：擅自组织竞赛|Fine: competitions
            penalty.fine.disguisedSubjects|罚款：隐形变异学科培训|Fine: disguised subjects
            penalty.fine.misconduct|罚款：违规培训|Fine: misconduct
            penalty.fine.other|罚款：其他|Fine: other
            penalty.fine.unlicensed|罚款：擅自设立|Fine: unlicensed
            privacy.answerWithin|个人信息请求答复期限|Answer to privacy requests
            privacy.retention|个人信息保存期限|Retention of personal data
            publicregister.reply|机构陈述审核期限|Replies looked at
            refund.clocks|退费时限|Clocks of refunds
            refund.interestFrom|补付利息的起点金额|Interest paid after a refund from
            refund.twoPeopleFrom|退费须二人复核的金额|Refunds decided by two
            school.countyFee|课后服务收费标准（县）|After-school fee of the county
            school.monthlyFeeCap|课后服务收费上限|After-school fee cap
            school.providerAnswer|选用机构退出白名单后的处理期限|Answer about a provider off the list
            school.subsidyPerPupilDay|课后服务财政补助标准|After-school subsidy a pupil and day
            tipoff.accept|举报受理期限|Tip-offs: acceptance
            tipoff.alike|疑似重复举报|Tip-offs alike
            tipoff.campaign|疑似集中举报|Tip-offs in a campaign
            tipoff.reopen|重新办理期限|Tip-offs: reopening
            tipoff.reply|举报答复期限|Tip-offs: reply
            tipoff.takeOver|移送接办期限|Tip-offs: taking over
            """.lines()
            .map(line -> line.split("\\|"))
            .collect(Collectors.toMap(part -> part[0], part -> Text.of(part[1], part[2])));

    private RuleNames() {}

    /** Its own key where it has no name yet. */
    public static Text of(String key) {
        return NAMES.getOrDefault(key, Text.of(key, key));
    }
}
