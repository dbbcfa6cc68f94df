/**
 * The provinces and cities of GB/T 2260 as people call them: `<two digits> <province> <two digits of the city><name> …`. Counties that a
 * province governs itself share 90 as their city, so that each stands here by its own four digits. Without coordinates: phones carry it.
 */
const table = `
11 北京市 01北京|
12 天津市 01天津|
13 河北省 01石家庄 02唐山 03秦皇岛 04邯郸 05邢台 06保定 07张家口 08承德 09沧州 10廊坊 11衡水|
14 山西省 01太原 02大同 03阳泉 04长治 05晋城 06朔州 07晋中 08运城 09忻州 10临汾 11吕梁|
15 内蒙古自治区 01呼和浩特 02包头 03乌海 04赤峰 05通辽 06鄂尔多斯 07呼伦贝尔 08巴彦淖尔 09乌兰察布 22兴安盟 25锡林郭勒盟 29阿拉善盟|
21 辽宁省 01沈阳 02大连 03鞍山 04抚顺 05本溪 06丹东 07锦州 08营口 09阜新 10辽阳 11盘锦 12铁岭 13朝阳 14葫芦岛|
22 吉林省 01长春 02吉林 03四平 04辽源 05通化 06白山 07松原 08白城 24延边|
23 黑龙江省 01哈尔滨 02齐齐哈尔 03鸡西 04鹤岗 05双鸭山 06大庆 07伊春 08佳木斯 09七台河 10牡丹江 11黑河 12绥化 27大兴安岭|
31 上海市 01上海|
32 江苏省 01南京 02无锡 03徐州 04常州 05苏州 06南通 07连云港 08淮安 09盐城 10扬州 11镇江 12泰州 13宿迁|
33 浙江省 01杭州 02宁波 03温州 04嘉兴 05湖州 06绍兴 07金华 08衢州 09舟山 10台州 11丽水|
34 安徽省 01合肥 02芜湖 03蚌埠 04淮南 05马鞍山 06淮北 07铜陵 08安庆 10黄山 11滁州 12阜阳 13宿州 15六安 16亳州 17池州 18宣城|
35 福建省 01福州 02厦门 03莆田 04三明 05泉州 06漳州 07南平 08龙岩 09宁德|
36 江西省 01南昌 02景德镇 03萍乡 04九江 05新余 06鹰潭 07赣州 08吉安 09宜春 10抚州 11上饶|
37 山东省 01济南 02青岛 03淄博 04枣庄 05东营 06烟台 07潍坊 08济宁 09泰安 10威海 11日照 13临沂 14德州 15聊城 16滨州 17菏泽|
41 河南省 01郑州 02开封 03洛阳 04平顶山 05安阳 06鹤壁 07新乡 08焦作 09濮阳 10许昌 11漯河 12三门峡 13南阳 14商丘 15信阳 16周口 17驻马店 9001济源|
42 湖北省 01武汉 02黄石 03十堰 05宜昌 06襄阳 07鄂州 08荆门 09孝感 10荆州 11黄冈 12咸宁 13随州 28恩施 9004仙桃 9005潜江 9006天门 9021神农架|
43 湖南省 01长沙 02株洲 03湘潭 04衡阳 05邵阳 06岳阳 07常德 08张家界 09益阳 10郴州 11永州 12怀化 13娄底 31湘西|
44 广东省 01广州 02韶关 03深圳 04珠海 05汕头 06佛山 07江门 08湛江 09茂名 12肇庆 13惠州 14梅州 15汕尾 16河源 17阳江 18清远 19东莞 20中山 51潮州 52揭阳 53云浮|
45 广西壮族自治区 01南宁 02柳州 03桂林 04梧州 05北海 06防城港 07钦州 08贵港 09玉林 10百色 11贺州 12河池 13来宾 14崇左|
46 海南省 01海口 02三亚 03三沙 04儋州 9001五指山 9002琼海 9005文昌 9006万宁 9007东方 9021定安 9022屯昌 9023澄迈 9024临高 9025白沙 9026昌江 9027乐东 9028陵水 9029保亭 9030琼中|
50 重庆市 01重庆|
51 四川省 01成都 03自贡 04攀枝花 05泸州 06德阳 07绵阳 08广元 09遂宁 10内江 11乐山 13南充 14眉山 15宜宾 16广安 17达州 18雅安 19巴中 20资阳 32阿坝 33甘孜 34凉山|
52 贵州省 01贵阳 02六盘水 03遵义 04安顺 05毕节 06铜仁 23黔西南 26黔东南 27黔南|
53 云南省 01昆明 03曲靖 04玉溪 05保山 06昭通 07丽江 08普洱 09临沧 23楚雄 25红河 26文山 28西双版纳 29大理 31德宏 33怒江 34迪庆|
54 西藏自治区 01拉萨 02日喀则 03昌都 04林芝 05山南 06那曲 25阿里|
61 陕西省 01西安 02铜川 03宝鸡 04咸阳 05渭南 06延安 07汉中 08榆林 09安康 10商洛|
62 甘肃省 01兰州 02嘉峪关 03金昌 04白银 05天水 06武威 07张掖 08平凉 09酒泉 10庆阳 11定西 12陇南 29临夏 30甘南|
63 青海省 01西宁 02海东 22海北 23黄南 25海南州 26果洛 27玉树 28海西|
64 宁夏回族自治区 01银川 02石嘴山 03吴忠 04固原 05中卫|
65 新疆维吾尔自治区 01乌鲁木齐 02克拉玛依 04吐鲁番 05哈密 23昌吉 27博尔塔拉 28巴音郭楞 29阿克苏 30克孜勒苏 31喀什 32和田 40伊犁 42塔城 43阿勒泰 9001石河子 9002阿拉尔 9003图木舒克 9004五家渠 9005北屯
  9006铁门关 9007双河 9008可克达拉 9009昆玉 9010胡杨河 9011新星 9012白杨|
71 台湾省 01台北|
81 香港特别行政区 01香港|
82 澳门特别行政区 01澳门`

export interface City {
  /** Six digits: `330600`, or a county's that a province governs itself, `429004`. */
  city: string
  name: string
}
export interface Province {
  /** Six digits. */
  code: string
  name: string
  cities: readonly City[]
}

export const provinces: readonly Province[] = table.split('|').map((row) => {
  const [digits, name, ...rest] = row.trim().split(/\s+/)
  const cities = rest.map((one) => {
    const [, code, called] = /^(\d+)(.+)$/.exec(one)!
    return { city: `${digits}${code}`.padEnd(6, '0'), name: called! }
  })
  return { code: `${digits}0000`, name: name!, cities }
})

const byDigits = new Map(provinces.map((province) => [province.code.slice(0, 2), province]))
const byCity = new Map(provinces.flatMap(({ cities }) => cities).map((one) => [one.city, one.name]))

/** The city that is its whole province: whatever lies in it is told by that one. */
const wholeOf = (division: string): City | undefined => {
  const cities = byDigits.get(division.slice(0, 2))?.cities
  return cities?.length === 1 ? cities[0] : undefined
}

/** The city that a division lies in, by its six digits; the province's own where no more was told. */
export function cityIn(division: string): string {
  const whole = wholeOf(division)
  if (whole) return whole.city
  if (byCity.has(division)) return division
  const city = `${division.slice(0, 4).padEnd(4, '0')}00`
  return city.slice(2, 4) === '90' ? `${city.slice(0, 2)}0000` : city
}

/** As one says it: 绍兴. Of a province that was told without its city, nothing. */
export const cityName = (division: string): string | undefined => byCity.get(cityIn(division))

/** What a party sells in unless more is said: its city, or its province where its division is one or the city is all of it. Two, four or six digits. */
export function areaOf(division: string): string {
  const city = cityIn(division)
  return wholeOf(division) || city.endsWith('0000') ? city.slice(0, 2) : city.replace(/00$/, '')
}

/** Whether a division lies in an area; one that is told only as province or city does unless no area lies in it. No areas are everywhere. */
export function isWithin(areas: readonly string[], division: string): boolean {
  const told = digitsOf(division)
  return areas.length === 0 || areas.some((area) => told.startsWith(area) || area.startsWith(told))
}

/** By the third and fourth digit: the others are prefectures, leagues and counties. */
const isCalledCity = (city: string) => /^..([01]\d|20|[56]\d)/.test(city) || /^..90([01]\d|20)/.test(city)

/** The city by its full name, 绍兴市, or the province where no more was told. */
export function cityText(division: string): string {
  const code = division.padEnd(6, '0')
  const name = wholeOf(code) ? undefined : cityName(code)
  return name ? `${name}${isCalledCity(cityIn(code)) ? '市' : ''}` : (byDigits.get(code.slice(0, 2))?.name ?? division)
}

const longEnds = /(省|市|(壮族|回族|维吾尔)?自治区|特别行政区)$/
export const shortProvince = (name: string): string => name.replace(longEnds, '')

/** Briefly: 浙江 绍兴; a province or a city that is one by its name alone. */
export function placeText(division: string): string {
  const code = division.padEnd(6, '0')
  const province = byDigits.get(code.slice(0, 2))
  if (!province) return division
  const name = wholeOf(code) ? undefined : cityName(code)
  return [shortProvince(province.name), name].filter(Boolean).join(' ')
}

/** Of an area of two, four or six digits: 浙江, 浙江 绍兴, 浙江 绍兴 330603; a county by its code. */
export function areaText(area: string): string {
  const code = area.padEnd(6, '0')
  return area.length === 2 || byCity.has(code) ? placeText(area) : `${placeText(area)} ${area}`
}

/** The area of a division that was chosen: as many digits as it says. */
export const digitsOf = (division: string): string => division.replace(/(00){1,2}$/, '')

/** Where a party is, as people say it: by the name that was told when it was saved; of a bare code province and city by name and what lies below by its code. */
export function divisionText({ division, divisionName }: { division: string; divisionName?: string | undefined }): string {
  if (divisionName) return divisionName
  const province = byDigits.get(division.slice(0, 2))
  if (!province) return division
  const code = division.padEnd(6, '0')
  const city = cityIn(code)
  const words = !wholeOf(code) && byCity.has(city) ? `${province.name}${cityText(city)}` : province.name
  return code === province.code || byCity.has(code) ? words : `${words} ${division}`
}
