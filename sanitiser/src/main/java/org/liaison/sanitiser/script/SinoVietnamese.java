package org.liaison.sanitiser.script;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Vietnamese readings of the Han characters most used in names; far from complete.
public final class SinoVietnamese {

    private static final Map<Integer, String> READINGS =
            pairs(
                    """
                    吕 lữ 王 vương 李 lý 张 trương 刘 lưu 陈 trần 杨 dương 黄 hoàng 赵 triệu 吴 ngô 周 chu \
                    徐 từ 孙 tôn 马 mã 朱 chu 胡 hồ 郭 quách 何 hà 林 lâm 高 cao 罗 la 郑 trịnh 梁 lương \
                    谢 tạ 宋 tống 唐 đường 许 hứa 邓 đặng 韩 hàn 冯 phùng 曹 tào 彭 bành 曾 tăng 萧 tiêu \
                    田 điền 董 đổng 潘 phan 袁 viên 蔡 thái 蒋 tưởng 余 dư 于 vu 杜 đỗ 叶 diệp 程 trình 魏 ngụy \
                    苏 tô 丁 đinh 阮 nguyễn 武 vũ 黎 lê 范 phạm 段 đoàn 陶 đào 莫 mạc 欧 âu 阳 dương \
                    伟 vĩ 明 minh 华 hoa 英 anh 芳 phương 丽 lệ 红 hồng 玉 ngọc 兰 lan 梅 mai 秋 thu 春 xuân \
                    文 văn 国 quốc 建 kiến 平 bình 军 quân 强 cường 静 tĩnh 美 mỹ 雪 tuyết 月 nguyệt 云 vân \
                    海 hải 龙 long 成 thành 德 đức 小 tiểu 大 đại 金 kim 福 phúc 安 an 清 thanh 青 thanh 娟 quyên\
                    """);

    private SinoVietnamese() {}

    /// The reading with its diacritics, or null when the table has none.
    public static @Nullable String reading(int letter) {
        return READINGS.get(HanReadings.simplified(letter));
    }

    private static Map<Integer, String> pairs(String text) {
        String[] words = text.strip().split("\\s++", -1);
        Map<Integer, String> pairs = new HashMap<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            pairs.put(words[i].codePointAt(0), words[i + 1]);
        }
        return Map.copyOf(pairs);
    }
}
