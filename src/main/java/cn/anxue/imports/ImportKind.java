package cn.anxue.imports;

import static cn.anxue.imports.Field.may;
import static cn.anxue.imports.Field.must;
import static cn.anxue.imports.FieldForm.CODE;
import static cn.anxue.imports.FieldForm.DAY;
import static cn.anxue.imports.FieldForm.MONEY;
import static cn.anxue.imports.FieldForm.RATE;
import static cn.anxue.imports.FieldForm.TEXT;
import static cn.anxue.imports.FieldForm.WHOLE;

import cn.anxue.problem.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a sheet holds, in the order in which a bureau takes its own over. */
public enum ImportKind {
    /** The register; known ones, by credit code or platform id, are updated. */
    INSTITUTIONS(
            "机构",
            "Institutions",
            List.of("uscc"),
            List.of(
                    must("uscc", CODE, "91130803MA0000000X", "统一社会信用代码", "信用代码", "社会信用代码", "uscc"),
                    must("name", TEXT, "示例艺术培训学校有限公司", "机构名称", "名称", "单位名称", "培训机构名称", "name"),
                    must("category", TEXT, "文化艺术类", "机构类别", "类别", "培训类别", "category"),
                    must("regionCode", TEXT, "130803", "行政区划", "行政区划代码", "所在区县", "区县", "区划代码", "所属区县", "regionCode"),
                    must("address", TEXT, "示例路1号", "地址", "办学地址", "机构地址", "住所", "address"),
                    must("legalRepresentative", TEXT, "张三", "法定代表人", "法人", "负责人", "举办者", "legalRepresentative"),
                    must("contactPhone", CODE, "13900000000", "联系电话", "电话", "手机号", "联系方式", "contactPhone"),
                    may("nationalPlatformId", CODE, "", "全国平台编号", "国家平台编号", "平台机构编号", "平台编号", "nationalPlatformId"),
                    may("brandName", TEXT, "", "品牌名称", "品牌", "brandName"),
                    may("licenceNumber", CODE, "", "办学许可证号", "许可证号", "许可证编号", "licenceNumber"),
                    may("licenceIssuedOn", DAY, "", "发证日期", "许可证发证日期", "licenceIssuedOn"),
                    may("licenceExpiresOn", DAY, "", "有效期至", "许可证有效期", "到期日期", "licenceExpiresOn"),
                    must("students", WHOLE, "120", "在校学员数", "学员数", "学生数", "在读人数", "students"),
                    may("premisesSquareMetres", WHOLE, "", "场地面积", "面积", "办学面积", "premisesSquareMetres"),
                    may("teachingPoints", WHOLE, "", "教学点数", "教学点", "校区数", "teachingPoints"),
                    may("registeredOn", DAY, "", "登记日期", "成立日期", "registeredOn"))),
    /** Custody agreements signed on paper by bureau and institution; the bank's own signature follows. */
    AGREEMENTS(
            "监管协议",
            "Agreements",
            List.of("uscc", "number"),
            List.of(
                    must("uscc", CODE, "91130803MA0000000X", "统一社会信用代码", "信用代码", "uscc"),
                    must("number", TEXT, "承教保协〔2025〕12号", "协议编号", "协议号", "编号", "number"),
                    must("bankCode", CODE, "000000000001", "银行行号", "联行号", "行号", "bankCode"),
                    may("depositAccount", CODE, "", "保证金账号", "保证金账户", "保证金专户", "depositAccount"),
                    may("feeAccount", CODE, "", "预收费账号", "预收费账户", "资金监管账户", "资金监管账号", "feeAccount"),
                    must("settlementBank", TEXT, "示例银行", "结算账户开户行", "结算开户行", "开户行", "settlementBank"),
                    must("settlementAccount", CODE, "6222000000000001", "结算账号", "结算账户", "settlementAccount"),
                    may("settlementName", TEXT, "", "结算户名", "户名", "settlementName"),
                    must("annualRate", RATE, "0.35%", "年利率", "利率", "annualRate"),
                    must("startsOn", DAY, "2025-01-01", "协议生效日期", "生效日期", "起始日期", "开始日期", "startsOn"),
                    must("endsOn", DAY, "2027-12-31", "协议到期日期", "到期日期", "终止日期", "结束日期", "endsOn"),
                    may("institutionSigner", TEXT, "", "机构签署人", "乙方签署人", "institutionSigner"),
                    may("bureauSigner", TEXT, "", "主管部门签署人", "甲方签署人", "bureauSigner"),
                    may("signedOn", DAY, "", "签署日期", "签订日期", "signedOn"))),
    /** Orders families have paid and not used up. */
    ORDERS(
            "在履行订单",
            "Live orders",
            List.of("uscc", "orderNumber"),
            List.of(
                    must("uscc", CODE, "91130803MA0000000X", "统一社会信用代码", "信用代码", "机构信用代码", "uscc"),
                    must("orderNumber", CODE, "HT2026000001", "订单编号", "订单号", "合同编号", "合同号", "全国平台订单号", "orderNumber"),
                    must("course", TEXT, "少儿美术", "课程名称", "课程", "班级名称", "course"),
                    must("subject", TEXT, "美术", "科目", "培训项目", "subject"),
                    must("learner", TEXT, "学员一", "学员姓名", "学生姓名", "学员", "学员信息姓名", "learner"),
                    may("grade", TEXT, "三年级", "年级", "学员信息年级", "grade"),
                    must("guardian", TEXT, "家长一", "家长姓名", "监护人姓名", "监护人", "家长", "家长信息姓名", "guardian"),
                    must("phone", CODE, "13900000000", "家长电话", "联系电话", "手机号", "监护人电话", "家长信息电话", "phone"),
                    must("lessons", WHOLE, "40", "总课时", "课时数", "购买课时", "lessons"),
                    may("giftLessons", WHOLE, "", "赠送课时", "赠课", "giftLessons"),
                    may("taught", WHOLE, "10", "已消课时", "已上课时", "已消课", "taught"),
                    must("price", MONEY, "3600.00", "合同金额", "实收金额", "应收金额", "总金额", "price"),
                    may("listPrice", MONEY, "", "标价", "原价", "listPrice"),
                    may("paid", MONEY, "3600.00", "已缴金额", "已付金额", "已交金额", "实缴金额", "paid"),
                    may("held", MONEY, "2700.00", "剩余金额", "余额", "未消课金额", "剩余预收费", "held"),
                    must("startsOn", DAY, "2026-03-01", "开课日期", "开始日期", "起始日期", "startsOn"),
                    must("endsOn", DAY, "2026-12-31", "结课日期", "结束日期", "到期日期", "endsOn"),
                    may("billing", TEXT, "按课时", "收费方式", "billing"))),
    /** What the bank holds as deposit on a day. */
    DEPOSIT_BALANCES(
            "保证金期初余额",
            "Opening deposit balances",
            List.of("account"),
            List.of(
                    must("account", CODE, "6222000000000001", "保证金账号", "账号", "银行账号", "账户", "account"),
                    must("asOf", DAY, "2026-06-30", "余额日期", "日期", "截止日期", "asOf"),
                    must("balance", MONEY, "100000.00", "银行余额", "账户余额", "余额", "balance"),
                    may("principal", MONEY, "", "应缴存本金", "本金", "应有本金", "principal"),
                    may("interest", MONEY, "", "其中利息", "利息", "interest"))),
    /** What the bank holds of fees on a day, booked against the orders taken over before. */
    FEE_BALANCES(
            "预收费期初余额",
            "Opening fee balances",
            List.of("account"),
            List.of(
                    must("account", CODE, "6222000000000002", "预收费账号", "账号", "银行账号", "资金监管账号", "账户", "account"),
                    must("asOf", DAY, "2026-06-30", "余额日期", "日期", "截止日期", "asOf"),
                    must("balance", MONEY, "270000.00", "银行余额", "账户余额", "余额", "balance"),
                    may("earned", MONEY, "", "已消课未划拨", "待划拨金额", "earned"))),
    /** Lessons taught. */
    LESSONS(
            "课时",
            "Lessons",
            List.of("orderNumber", "heldOn", "n"),
            List.of(
                    must("orderNumber", CODE, "HT2026000001", "订单编号", "订单号", "合同编号", "缴费码", "orderNumber"),
                    may("uscc", CODE, "", "统一社会信用代码", "信用代码", "uscc"),
                    must("heldOn", DAY, "2026-07-01", "上课日期", "日期", "消课日期", "heldOn"),
                    may("n", WHOLE, "", "课次", "第几课", "n"))),
    /** Notices of earlier years that have ended or are still open. */
    NOTICES(
            "历史文书",
            "Former notices",
            List.of("number"),
            List.of(
                    must("uscc", CODE, "91130803MA0000000X", "统一社会信用代码", "信用代码", "uscc"),
                    must("number", TEXT, "承教监整〔2023〕8号", "文号", "文书编号", "number"),
                    must("kind", TEXT, "整改通知", "文书种类", "文书类型", "种类", "kind"),
                    must("issuedOn", DAY, "2023-03-20", "发文日期", "下达日期", "日期", "issuedOn"),
                    may("basis", TEXT, "", "依据", "法律依据", "basis"),
                    may("problem", TEXT, "消防通道堵塞", "问题", "存在问题", "problem"),
                    may("measure", TEXT, "立即清理", "整改措施", "措施", "整改要求", "measure"),
                    may("dueOn", DAY, "2023-04-20", "整改期限", "期限", "dueOn"),
                    may("closedOn", DAY, "2023-04-18", "办结日期", "销号日期", "解除日期", "closedOn")));

    private final Text text;
    private final List<String> key;
    private final List<Field> fields;

    ImportKind(String zh, String en, List<String> key, List<Field> fields) {
        this.text = Text.of(zh, en);
        this.key = key;
        this.fields = fields;
    }

    public Text text() {
        return text;
    }

    public List<Field> fields() {
        return fields;
    }

    /** Whether money is booked by it, which takes two people. */
    public boolean needsTwo() {
        return this == DEPOSIT_BALANCES || this == FEE_BALANCES;
    }

    /** Fields of which no two rows of a sheet have the same. */
    List<String> key() {
        return key;
    }

    /** Fields of which several rows may have the same; which of them a row is, then says what it means. */
    List<String> counted() {
        return this == LESSONS ? List.of("orderNumber", "uscc", "heldOn") : List.of();
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** As in an address: {@code fee-balances}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
