package cn.anxue.institution;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why the register refuses. */
public enum InstitutionProblem implements ProblemKind {
    USCC_FORMAT(
            400,
            "统一社会信用代码须为18位数字或大写字母（不含 I、O、S、V、Z），请核对证照。",
            "A unified social credit code has 18 digits or capitals without I, O, S, V and Z; check the certificate."),
    USCC_CHECK_DIGIT(
            400,
            "统一社会信用代码校验位不符，请逐位核对。",
            "The check character of the unified social credit code is wrong; compare it character by character."),
    USCC_TAKEN(
            409, "该统一社会信用代码已登记，请查询后办理变更。", "This code is registered already; look the institution up and change it."),
    USCC_FIXED(
            422, "统一社会信用代码登记后不能更改。", "The unified social credit code of a registered institution cannot be changed."),
    PLATFORM_ID_TAKEN(
            409, "该全国平台编号已属于另一机构，请核对。", "This national platform id belongs to another institution; check it."),
    REGION_OUTSIDE_SCOPE(
            403, "行政区划 {regionCode} 不在您的辖区内。", "Region {regionCode} is outside your area; ask its own officer."),
    PHONE_FORMAT(400, "联系电话须为手机号，或带区号的座机号。", "A phone number is a mobile number, or a landline with its area code."),
    NEGATIVE_SCALE(400, "规模须为 0 至 {max} 的整数。", "A scale is a whole number from 0 to {max}."),
    DATE_IN_FUTURE(400, "日期不能晚于今天。", "The date may not lie after today."),
    DATE_TOO_EARLY(400, "日期不能早于 {earliest}。", "The date may not lie before {earliest}."),
    LICENCE_ENDS_BEFORE_START(400, "许可证到期日须晚于发证日。", "A licence expires after the day it is issued."),
    MOVE_NOT_ALLOWED(409, "机构当前状态为 {state}，不能办理 {move}。", "The institution is {state}; {move} is not open from there."),
    ALREADY_THERE(409, "该机构已由此部门管理，无需移交。", "That authority looks after the institution already."),
    NONE_NAMED(
            422,
            "辖区内没有名为“{text}”的机构，请核对名称或者统一社会信用代码。",
            "No institution here is called {text}; check its name or code."),
    SEVERAL_NAMED(
            422,
            "“{text}”不是一家机构的全称或者统一社会信用代码，请在下列相符的机构中选定后再次提交。",
            "{text} is no whole name or code of one institution; choose one of those below and send again."),
    MANY_NAMED(
            422,
            "与“{text}”相符的机构较多，只列出前 {max} 家；请选定其一，或者填写全称、统一社会信用代码。",
            "More match {text} than the first {max} shown; choose one, or give the whole name or the code."),
    NOT_SEARCHABLE(
            422,
            "“{text}”中没有可供查找的字，请填写机构名称或者统一社会信用代码。",
            "{text} holds nothing to look for; give the institution's name or code."),
    NOT_COMPETENT(403, "您不是该机构的主管部门，不能办理此事。", "Yours is not the competent authority of this institution."),
    NOT_SUPERVISING(
            403, "您不是该机构的保证金监管部门，不能办理此事。", "Yours is not the authority that supervises this institution's deposit.");

    private final int status;
    private final Text text;

    InstitutionProblem(int status, String zh, String en) {
        this.status = status;
        this.text = Text.of(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text text() {
        return text;
    }
}
