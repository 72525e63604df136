package cn.anxue.school;

import cn.anxue.problem.Text;

/** What after-school money is spent on; the shares of a plan are named after the same. */
public enum SpendingPurpose {
    /** Pay of the school's own staff, through its payroll account. */
    TEACHERS("教职工劳务", "Staff"),
    /** An institution of the white list that teaches at the school. */
    PROVIDERS("第三方机构服务", "Providers"),
    /** Materials and equipment. */
    MATERIALS("耗材与设备", "Materials"),
    /** Rooms, power, safety. */
    PREMISES("场地、水电与安全", "Premises"),
    /** Families that need not pay. */
    RELIEF("困难学生减免", "Relief");

    private final Text text;

    SpendingPurpose(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }
}
