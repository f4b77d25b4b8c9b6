"""The use cases, one module each; what the command line and other programs call.

registry = discover()
opened = open_report(Path("project.yaml"), registry, as_of=date.today())
result = judge(opened)
document = render(opened)
"""
