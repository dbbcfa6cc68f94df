/** The divisions of the demo, by GB/T 2260 code, as the National Bureau of Statistics lists them for 2023. */
export const divisions: Readonly<Record<string, string>> = {
  320000: '江苏省',
  320100: '南京市',
  320106: '鼓楼区',
  320115: '江宁区',
  320200: '无锡市',
  320213: '梁溪区',
  320282: '宜兴市',
  320500: '苏州市',
  320508: '姑苏区',
  320583: '昆山市',
  330000: '浙江省',
  330100: '杭州市',
  330105: '拱墅区',
  330106: '西湖区',
  330109: '萧山区',
  330110: '余杭区',
  330200: '宁波市',
  330203: '海曙区',
  330212: '鄞州区',
  330600: '绍兴市',
  330602: '越城区',
  330603: '柯桥区',
  330604: '上虞区',
  330681: '诸暨市',
}

/** What a division covers: its code without the zeros of the levels below. */
export const coverOf = (division: string) => division.replace(/(00){1,2}$/, '')
