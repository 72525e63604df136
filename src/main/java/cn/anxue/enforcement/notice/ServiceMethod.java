package cn.anxue.enforcement.notice;

/** How a notice was served (送达方式, 民事诉讼法 ch. 7). */
public enum ServiceMethod {
    /** Handed over (直接送达). */
    IN_PERSON,
    /** Left before witnesses where nobody took it (留置送达). */
    LEFT,
    /** By post (邮寄送达). */
    POST,
    /** Through this service or by mail, to whoever agreed to it (电子送达). */
    ELECTRONIC,
    /** Announced where nobody is found (公告送达). */
    PUBLIC
}
