package cn.anxue.enforcement.penalty;

import cn.anxue.problem.Text;

/** How a letter reached the party. */
public enum ServiceMethod {
    /** Handed over. */
    IN_PERSON("直接送达", "In person"),
    /** Left behind where acceptance was refused. */
    LEFT_BEHIND("留置送达", "Left behind"),
    /** By post. */
    POST("邮寄送达", "Post"),
    /** By fax, mail or the like, which the party has consented to. */
    ELECTRONIC("电子送达（已书面同意）", "Electronic, with written consent"),
    /** By another authority. */
    ENTRUSTED("委托送达", "Entrusted"),
    /** Made public where nothing else was possible. */
    ANNOUNCEMENT("公告送达", "Announcement");

    private final Text text;

    ServiceMethod(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }
}
